/** The bootstrap: the pinned Node is found, and ctrl-C reaches a child exactly once. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { root } from './house.ts';

const runtime = new URL('./runtime.mjs', import.meta.url).href;

test('the Node that runs everything is 24, whatever Node started it', () => {
  const program = `import { getNode } from ${JSON.stringify(runtime)}; process.stdout.write(getNode());`;
  const found = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stdout;
  expect(spawnSync(found, ['--version'], { encoding: 'utf8' }).stdout).toMatch(/^v24\./);
});

test('a signal sent twice, by the terminal and by npm, is handed on once; the exit code comes back', async () => {
  const child = `process.on('SIGINT', () => { console.log('stopping'); setTimeout(() => process.exit(7), 700); }); setInterval(() => {}, 1000); console.log('ready');`;
  const program = `import { runForwarding } from ${JSON.stringify(runtime)}; process.exit(await runForwarding(process.execPath, ['-e', ${JSON.stringify(child)}]));`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], { detached: true, stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
  let out = '';
  parent.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out === 'ready\n') {
      // As ctrl-C in a terminal: to the whole group; then npm's own.
      process.kill(-(parent.pid as number), 'SIGINT');
      process.kill(parent.pid as number, 'SIGINT');
    }
  });
  const [code] = await once(parent, 'exit');
  expect({ out, code }).toEqual({ out: 'ready\nstopping\n', code: 7 });
});

test('what a child leaves running ends with it, or when it is over', async () => {
  const leaves = `const { spawn } = require('node:child_process'); spawn('sleep', ['600'], { stdio: 'inherit' });`;
  const lingers = `${leaves} setInterval(() => {}, 1000);`;
  for (const [child, isOver, code] of [
    [`${leaves} process.exit(3);`, 'false', 3],
    [lingers, 'true', 1],
  ] as const) {
    const program = `import { runForwarding } from ${JSON.stringify(runtime)}; process.exit(await runForwarding(process.execPath, ['-e', ${JSON.stringify(child)}], { isOver: () => ${isOver} }));`;
    // Its output ends when the last process that holds it does.
    expect(spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, timeout: 20_000 }).status).toBe(code);
  }
});
