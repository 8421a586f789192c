/** Runs the command line as a real child process, as a person would. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** `moc …args`, with nothing of the surrounding environment that would change what it does. */
export function runMoc(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const { DATABASE_URL: _url, MOC_DATA: _data, MOC_LANGUAGE: _language, ...rest } = process.env;
  return new Promise((done) => {
    execFile(process.execPath, [main, ...args], { env: { ...rest, ...env }, maxBuffer: 64_000_000 }, (error, out, err) => {
      done({ code: error ? Number(error.code ?? 1) : 0, out, err });
    });
  });
}

/** The JSON a command printed. */
export async function mocJson<T>(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<T> {
  const { code, out, err } = await runMoc([...args, '--json'], env);
  if (code !== 0) throw new Error(`moc ${args.join(' ')} ended with ${code}: ${out}${err}`);
  return JSON.parse(out) as T;
}
