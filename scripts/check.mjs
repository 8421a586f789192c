/** `npm run check`: types, lint and format, and the rules of the house. Every step runs; any failure fails the whole. */
import { join } from 'node:path';
import { childEnvironment, getNode, installPackages, requireNode, root, run, say } from './runtime.mjs';

requireNode();
await installPackages();
const node = getNode();
const options = { env: childEnvironment(node) };
const tool = (...path) => join(root, 'node_modules', ...path);

const steps = [
  ['types', [tool('typescript', 'bin', 'tsc'), '-p', '.']],
  ['types of the web pages', [tool('typescript', 'bin', 'tsc'), '-p', join('apps', 'web')]],
  ['types of the browser tests', [tool('typescript', 'bin', 'tsc'), '-p', 'e2e']],
  ['lint and format', [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '--diagnostic-level=warn']],
  ['rules of the house', [tool('vitest', 'vitest.mjs'), 'run', 'scripts/tidy.test.ts']],
];

const failed = [];
for (const [name, args] of steps) {
  say(`\n— ${name}`);
  if ((await run(node, args, options)) !== 0) failed.push(name);
}
say(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
