/** What is known of each mutated file: its mutants with their fates, kept as one JSON file a source file in .data/mutation. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDrawn, type MutantMark, markOf, type Place } from './sample.ts';

export interface JudgedMutant extends MutantMark {
  readonly original: string;
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError' | 'Ignored' | 'CompileError' | 'Pending';
  readonly static: boolean;
}

export interface FileResult {
  readonly file: string;
  /** Fingerprint of the source the mutants were made of. */
  readonly source: string;
  readonly day: string;
  /** One mutant in so many was drawn and judged; absent where all were. */
  readonly oneIn?: number;
  /** The word that salted the draw; absent in the usual one. */
  readonly draw?: string;
  /** So many seconds tests had to notice a mutant; absent where they had as long as it took. */
  readonly patience?: number;
  /** Mutants the file has, drawn or not; absent where all were judged. */
  readonly made?: number;
  /** Of these, the ones that act while a module loads: fewer of them are drawn. */
  readonly madeAtLoad?: number;
  readonly mutants: readonly JudgedMutant[];
}

interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly mutatorName: string;
          readonly replacement?: string;
          readonly status: JudgedMutant['status'];
          readonly static?: boolean;
          readonly location: { readonly start: Place; readonly end: Place };
        }[];
      }
    >
  >;
}

export const isAlive = ({ status }: JudgedMutant): boolean => status === 'Survived' || status === 'NoCoverage';
export const isDead = ({ status }: JudgedMutant): boolean => status === 'Killed' || status === 'Timeout';

export const fingerprint = (source: string): string => createHash('sha256').update(source).digest('hex').slice(0, 16);

/** The results of every file in the folder. */
export function readResults(folder: string): ReadonlyMap<string, FileResult> {
  if (!existsSync(folder)) return new Map();
  const results = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as FileResult);
  return new Map(results.map((result) => [result.file, result]));
}

export function writeResult(folder: string, result: FileResult): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.file.replaceAll('/', '__')}.json`), `${JSON.stringify(result)}\n`);
}

interface Draw {
  readonly day: string;
  readonly oneIn: number;
  readonly draw: string;
  readonly patience: number;
  /** Marks of the mutants that were not drawn, each behind its file. */
  readonly passedOver: ReadonlySet<string>;
}

/** The results in Stryker's own report, file by file; of the mutants only those drawn. */
export function resultsIn(report: Report, { day, oneIn, draw, patience, passedOver }: Draw): readonly FileResult[] {
  return Object.entries(report.files).map(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    const judged = mutants.map(({ mutatorName, replacement, status, location, static: isStatic }) => ({
      mutatorName,
      original: textAt(lines, location.start, location.end),
      replacement: replacement ?? '',
      start: location.start,
      end: location.end,
      status,
      static: isStatic === true,
    }));
    const drawn = judged.filter((mutant) => !passedOver.has(`${file} ${markOf(mutant)}`) && isDrawn(mutant, oneIn, draw));
    const made = { oneIn, ...(draw !== '' && { draw }), made: mutants.length, madeAtLoad: judged.filter((mutant) => mutant.static).length };
    return { file, source: fingerprint(source), day, ...(oneIn > 1 && made), ...(patience > 0 && { patience }), mutants: drawn };
  });
}

function textAt(lines: readonly string[], start: Place, end: Place): string {
  const part = lines.slice(start.line - 1, end.line);
  if (part.length === 0) return '';
  part[part.length - 1] = (part.at(-1) ?? '').slice(0, end.column - 1);
  part[0] = (part[0] ?? '').slice(start.column - 1);
  return part.join('\n');
}

/** Known fates with newly judged ones put in their place; those that survived before were given the patience of this time. */
export function mergeResult({ patience: _, ...known }: FileResult, judged: FileResult): FileResult {
  const fresh = new Map(judged.mutants.map((mutant) => [markOf(mutant), mutant]));
  const patience = judged.patience === undefined ? {} : { patience: judged.patience };
  return { ...known, ...patience, day: judged.day, mutants: known.mutants.map((mutant) => fresh.get(markOf(mutant)) ?? mutant) };
}
