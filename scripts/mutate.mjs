/**
 * `npm run mutate [folder or file…] [--one-in=5 [--draw=2]] [--again | --survivors | --results]`: mutation testing with Stryker on the pinned Node.
 * Results are kept file by file in .data/mutation, so an interrupted run goes on where it stopped; docs/mutation is
 * written from them. `--one-in` judges a fixed draw (`--draw=2`: another one; `--patience=10`: no more than so many seconds a mutant), `--again` judges anew, `--survivors` only what has survived, `--results` only writes.
 */
import { join } from 'node:path';
import { childEnvironment, getNode, installPackages, requireNode, root, run } from './runtime.mjs';

requireNode();
await installPackages();
const node = getNode();
process.exit(await run(node, [join(root, 'scripts', 'mutation', 'main.ts'), ...process.argv.slice(2)], { env: childEnvironment(node) }));
