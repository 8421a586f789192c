/** `npm run bench [name…]`: runs the benches on the pinned Node and writes bench/RESULTS.md. */
import { join } from 'node:path';
import { childEnvironment, getNode, hydratePostgres, installPackages, requireNode, root, run } from './runtime.mjs';

requireNode();
await installPackages();
const node = getNode();
hydratePostgres(node);
process.exit(await run(node, ['--expose-gc', join(root, 'bench', 'run.ts'), ...process.argv.slice(2)], { env: childEnvironment(node) }));
