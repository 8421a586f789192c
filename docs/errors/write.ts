/** Writes docs/errors/README.md from the records of words: `node docs/errors/write.ts`. */
import { writeFileSync } from 'node:fs';
import { gatherRefusals } from './gather.ts';
import { presentList } from './present.ts';

writeFileSync(new URL('./README.md', import.meta.url), presentList(await gatherRefusals()));
