/** Gathers the project's files, packages and the names of provinces for the rules in tidy.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { House, Package } from './tidy.ts';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const skipped = new Set(['node_modules', 'dist', '.git', '.data', 'coverage', 'reports', 'tmp']);
const sourceFile = /\.(ts|tsx|mjs)$/;

/** The whole project as it lies on disk. */
export function readHouse(): House {
  const paths = listFiles(root);
  const files = new Map(paths.filter((path) => sourceFile.test(path)).map((path) => [path, read(path)]));
  const packages = paths.filter((path) => /^(?:[^/]+\/){1,2}package\.json$/.test(path)).map(packageAt);
  return { files, packages, provinces: provinceNames(paths) };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listFiles(path);
    return entry.isFile() ? [relative(root, path).split(sep).join('/')] : [];
  });
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function packageAt(path: string): Package {
  const { name } = JSON.parse(read(path)) as { name: string };
  return { name, folder: dirname(path) };
}

/** Names of every province, as written and as a slug, from the territory lists of the examples. */
function provinceNames(paths: readonly string[]): readonly string[] {
  const lists = paths.filter((path) => /^examples\/.*\/provinces\.csv$/.test(path));
  const names = lists.flatMap((path) =>
    read(path)
      .normalize('NFC')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => (line.split(',')[1] ?? '').replace(/^(Tỉnh|Thành phố) /u, '')),
  );
  const slugs = names.filter((name) => name.includes(' ')).map(slugOf);
  return [...new Set([...names, ...slugs])].filter((name) => name !== '');
}

function slugOf(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase().replace(/\s+/g, '-');
}
