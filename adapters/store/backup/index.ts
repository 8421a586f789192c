/** Backups: one file of everything at one moment, and back into an empty store. */
export { type Backup, backup } from './backup.ts';
export { type Restored, restore } from './restore.ts';
