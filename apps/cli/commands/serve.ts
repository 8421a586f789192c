/** `moc serve`: runs the server as a process of its own and hands on the signals it gets. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Arguments } from '../arguments.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

export function runServe({ data }: Arguments): Promise<number> {
  const env = { ...process.env, ...(data !== undefined && { MOC_DATA: data }) };
  const server = spawn(process.execPath, [main], { stdio: 'inherit', env });
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, () => server.kill(signal));
  return new Promise((done) => server.on('exit', (code) => done(code ?? 0)));
}
