#!/usr/bin/env node
/** `moc`: runs the command line on the pinned Node, whatever Node started it. */
import { join } from 'node:path';
import { childEnvironment, getNode, requireNode, root, runForwarding } from '../../../scripts/runtime.mjs';

requireNode();
const node = getNode();
const main = join(root, 'apps', 'cli', 'main.ts');
process.exit(await runForwarding(node, [main, ...process.argv.slice(2)], { cwd: process.cwd(), env: childEnvironment(node) }));
