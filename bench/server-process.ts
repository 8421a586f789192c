/** `npm start` as a user's machine runs it: a child process with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Starts, waits until the first page answers, hands over, stops cleanly. Gives what `work` gives and the milliseconds to the first page. */
export async function withServer<T>(dataFolder: string, port: number, work: (address: string) => Promise<T>): Promise<{ value: T; started: number }> {
  const address = `http://127.0.0.1:${port}`;
  const begin = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port), MOC_DATA: dataFolder },
  });
  try {
    await answers(`${address}/`, child);
    const started = performance.now() - begin;
    return { value: await work(address), started };
  } finally {
    child.kill('SIGINT');
    if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the server ended with ${child.exitCode}`);
}
