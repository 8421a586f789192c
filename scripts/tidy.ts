/** The rules of the house (ARCHITECTURE.md, "Imports run one way"), as pure functions over the project's files. */
import { codeOnly, type Import, importsOf, lineAt, withoutComments } from './source-text.ts';

/** Path from the project's root ("domain/plan/index.ts") to the file's text. */
export type Files = ReadonlyMap<string, string>;

/** A workspace package: its name and the folder it lives in. */
export interface Package {
  readonly name: string;
  readonly folder: string;
}

export interface House {
  readonly files: Files;
  readonly packages: readonly Package[];
  /** Names that must not stand in code, and why: provinces. */
  readonly provinces: readonly string[];
}

export interface Violation {
  readonly rule: Rule;
  readonly file: string;
  readonly line?: number;
  readonly says: string;
}

export type Rule = 'step-order' | 'layer' | 'impure' | 'deep-import' | 'no-opening' | 'cycle' | 'province';

/** The steps of one figure's walk; each imports only from those before it. */
export const steps = ['values', 'territory', 'resolution', 'plan', 'assignment', 'observation', 'assessment', 'oversight', 'report', 'dataset'];

/** Every breach of every rule, in the order of the rules. */
export function findViolations(house: House): readonly Violation[] {
  const edges = edgesOf(house);
  return [
    ...edges.flatMap(stepOrder),
    ...edges.flatMap(layers),
    ...edges.flatMap(deepImports),
    ...[...house.files].flatMap(([file, text]) => impurities(file, text)),
    ...[...house.files].flatMap(([file, text]) => openings(file, text)),
    ...[...house.files].flatMap(([file, text]) => provinceNames(file, text, house.provinces)),
    ...cycles(edges),
  ];
}

/** One import between two places of the house, or to an outside module (`to` undefined). */
interface Edge {
  readonly from: string;
  readonly written: string;
  readonly to: string | undefined;
  readonly typeOnly: boolean;
}

const isTest = (file: string): boolean => /\.(test|test-d|bench)\.tsx?$|(^|\/)(testing|e2e|bench|corpus)\//.test(file);

function edgesOf({ files, packages }: House): readonly Edge[] {
  return [...files].flatMap(([from, text]) =>
    importsOf(text).map(({ target, typeOnly }: Import) => ({ from, written: target, to: resolve(from, target, packages), typeOnly })),
  );
}

function resolve(from: string, target: string, packages: readonly Package[]): string | undefined {
  if (target.startsWith('.')) return joinPath(from.split('/').slice(0, -1), target.split('/'));
  const owner = packages.find(({ name }) => target === name || target.startsWith(`${name}/`));
  if (!owner) return undefined;
  const inside = target.slice(owner.name.length + 1);
  if (inside === 'refusals') return `${owner.folder}/refusals.ts`;
  return [owner.folder, inside, 'index.ts'].filter(Boolean).join('/');
}

function joinPath(folder: readonly string[], relative: readonly string[]): string {
  const path = [...folder];
  for (const step of relative) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

const stepOf = (file: string): number => (file.startsWith('domain/') ? steps.indexOf(file.split('/')[1] ?? '') : -1);

function stepOrder({ from, to }: Edge): readonly Violation[] {
  if (!to || isTest(from)) return [];
  const [here, there] = [stepOf(from), stepOf(to)];
  if (here < 0 || there <= here) return [];
  return [{ rule: 'step-order', file: from, says: `${steps[here]} imports ${steps[there]} (${to}), which comes after it` }];
}

/** "domain", "facts", "adapters/store", "apps/web"… */
function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'adapters' || top === 'apps' ? `${top}/${second}` : top;
}

const heights = ['domain', 'facts', 'adapters', 'apps'];
const heightOf = (room: string): number => heights.indexOf(room.split('/')[0] ?? '');

function layers({ from, written, to }: Edge): readonly Violation[] {
  if (isTest(from)) return [];
  const breach = (says: string): readonly Violation[] => [{ rule: 'layer', file: from, says }];
  const room = roomOf(from);
  if (!to) return room === 'domain' ? breach(`the domain imports ${written}; it imports nothing but itself`) : [];
  const target = roomOf(to);
  if (room === target || heightOf(room) < 0) return [];
  // A bootstrap (plain .mjs) runs before anything is installed and may use the scripts that install.
  if (heightOf(target) < 0 && from.endsWith('.mjs') && target === 'scripts') return [];
  if (heightOf(target) < 0) return breach(`${room} imports ${to}, which is no part of the product`);
  if (heightOf(target) > heightOf(room)) return breach(`${room} imports ${target}, a layer above it`);
  if (heightOf(target) === heightOf(room)) return breach(`${room} imports ${target}, its neighbour`);
  if (room === 'apps/web' && target === 'adapters/store') return breach('the web pages import the store');
  return [];
}

function deepImports({ from, written, to }: Edge): readonly Violation[] {
  if (!to) return [];
  const breach = (says: string): readonly Violation[] => [{ rule: 'deep-import', file: from, says }];
  const product = heightOf(roomOf(from)) >= 0 || heightOf(roomOf(to)) >= 0;
  if (written.startsWith('.') && product && roomOf(from) !== roomOf(to) && heightOf(roomOf(to)) >= 0)
    return breach(`${written}: another package is entered by its name`);
  const crossesStep = stepOf(to) >= 0 && stepOf(from) !== stepOf(to);
  if (crossesStep && written.startsWith('.') && !to.endsWith('/index.ts')) return breach(`${written}: a step is entered by its index.ts`);
  if (!written.startsWith('.') && written.split('/').length > 3) return breach(`${written}: past the front door`);
  return [];
}

const impureWords =
  /\bDate\s*\.\s*now\b|\bnew\s+Date\b|\bMath\s*\.\s*random\b|\bperformance\s*\.\s*now\b|\bcrypto\s*\.|\bprocess\s*\.|\bsetTimeout\b|\bfetch\s*\(/g;

function impurities(file: string, text: string): readonly Violation[] {
  if (!file.startsWith('domain/') || isTest(file)) return [];
  const code = codeOnly(text);
  return [...code.matchAll(impureWords)].map((match) => ({
    rule: 'impure',
    file,
    line: lineAt(code, match.index),
    says: `${match[0]} in the domain: hand the time or the chance in`,
  }));
}

function openings(file: string, text: string): readonly Violation[] {
  if (/^(#![^\n]*\n)?\s*\/\*\*\s*\*?\s*\S/.test(text)) return [];
  return [{ rule: 'no-opening', file, line: 1, says: 'the file does not open with a doc comment that says what it is' }];
}

function provinceNames(file: string, text: string, provinces: readonly string[]): readonly Violation[] {
  if (isTest(file) || heightOf(roomOf(file)) < 0) return [];
  const code = withoutComments(text).normalize('NFC');
  return provinces.flatMap((name) => {
    const found = new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'u').exec(code);
    return found ? [{ rule: 'province' as const, file, line: lineAt(code, found.index), says: `${name} is named in code: no province is` }] : [];
  });
}

/** Import cycles, each once, told from its first file on. */
function cycles(edges: readonly Edge[]): readonly Violation[] {
  const next = new Map<string, readonly string[]>();
  for (const { from, to } of edges) if (to && to !== from) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: Violation[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push({ rule: 'cycle', file, says: [...path.slice(start), file].join(' → ') });
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
