/** `moc serve`: runs the server as a process of its own and hands on the signals it gets. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Arguments } from '../arguments.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

export function runServe({ data, json }: Arguments): Promise<number> {
  const env = { ...process.env, ...(data !== undefined && { MOC_DATA: data }) };
  const server = spawn(process.execPath, [main], { stdio: ['inherit', json ? 'pipe' : 'inherit', 'inherit'], env });
  if (server.stdout) announceReady(server.stdout);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, () => server.kill(signal));
  return new Promise((done) => server.on('exit', (code) => done(code ?? 0)));
}

/** After the address, the one-time link follows at once or not at all. */
const silence = 300;

/** For programs: one line `{"address":…,"setupLink":…}` once the server answers; what it says to people goes to stderr. */
function announceReady(said: Readable): void {
  let address: string | undefined;
  let setupLink: string | undefined;
  createInterface({ input: said }).on('line', (line) => {
    process.stderr.write(`${line}\n`);
    const url = /https?:\/\/\S+$/.exec(line)?.[0];
    if (url === undefined) return;
    if (line.trim() === url) setupLink ??= url;
    if (address !== undefined) return;
    address = url;
    setTimeout(() => process.stdout.write(`${JSON.stringify({ address, ...(setupLink && { setupLink }) })}\n`), silence);
  });
}
