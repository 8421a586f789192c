/** `npm start`: installs what is missing, builds the pages when they are stale, and runs the server on the pinned Node. */
import { join } from 'node:path';
import { buildWeb, childEnvironment, getNode, hydratePostgres, installPackages, requireNode, root, runForwarding } from './runtime.mjs';

requireNode();
await installPackages();
const node = getNode();
hydratePostgres(node);
await buildWeb(node);
process.exit(await runForwarding(node, [join(root, 'apps', 'server', 'main.ts'), ...process.argv.slice(2)], { env: childEnvironment(node) }));
