/** Writes docs/security/asvs.md: `node docs/security/write.ts`. */
import { writeFileSync } from 'node:fs';
import { presentTable } from './present.ts';

writeFileSync(new URL('./asvs.md', import.meta.url), presentTable());
