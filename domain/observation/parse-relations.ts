/** Rows of `relations.csv`: which indicators add up, weigh, contain or follow from each other. */
import type { Outcome } from '../values/index.ts';
import { relationWords } from './file-words.ts';
import type { RelationKind } from './relations.ts';
import type { RowContext } from './row-context.ts';
import { columnReader, firstLines, type RawRow, Refusals, readRows, someOf, wordReader } from './rows.ts';
import type { IndicatorCode, IndicatorRelation } from './types.ts';

/** How many parts a kind takes, and whether it has a whole and weights. */
const shapes: Readonly<Record<RelationKind, { readonly whole: boolean; readonly parts: readonly [number, number]; readonly weights: boolean }>> = {
  sum: { whole: true, parts: [1, 100], weights: false },
  shares: { whole: false, parts: [2, 100], weights: false },
  growth: { whole: true, parts: [2, 100], weights: true },
  ratio: { whole: true, parts: [2, 2], weights: false },
  subset: { whole: true, parts: [1, 100], weights: false },
  plan: { whole: true, parts: [1, 1], weights: false },
  fall: { whole: true, parts: [1, 1], weights: false },
  rise: { whole: true, parts: [1, 1], weights: false },
  cumulative: { whole: true, parts: [1, 1], weights: false },
  'same-level': { whole: true, parts: [1, 100], weights: false },
};

/** Reads relations; codes stand in `parts` and `weights` with blanks between them. Refuses unknown codes, wrong counts and repeated rows. */
export function parseRelationRows(rows: readonly RawRow[], context: Pick<RowContext, 'file' | 'indicatorsByRef'>): Outcome<readonly IndicatorRelation[]> {
  const refusals = new Refusals(context.file);
  const codes = new Set([...context.indicatorsByRef.values()].map(({ code }) => code));
  const isFirst = firstLines(refusals, 'whole', 'observation/repeated-code');
  const readKind = wordReader(refusals, 'kind', relationWords);
  const known = someOf(codes, 'indicators.csv');
  const [readWhole, readParts, readWeights] = (['whole', 'parts', 'weights'] as const).map((column) =>
    columnReader(refusals, column, 'observation/unknown-indicator', (text) => codesIn(text, codes), known),
  );
  return readRows(rows, refusals, ({ line, cells }): IndicatorRelation | undefined => {
    const kind = readKind(line, cells);
    const whole = readWhole?.(line, cells);
    const parts = readParts?.(line, cells);
    const weights = readWeights?.(line, cells);
    if (!kind || !whole || !parts || !weights) return undefined;
    const relation = { kind, ...(whole[0] !== undefined && { whole: whole[0] }), parts, weights };
    if (!hasShape(relation, whole.length)) return refusals.add(line, 'parts', 'observation/relation-shape', { given: kind, wanted: wantedShape(kind) });
    if (!isFirst(line, JSON.stringify(relation), `${kind} ${whole[0] ?? ''}`.trim())) return undefined;
    return relation;
  });
}

function codesIn(text: string, known: ReadonlySet<IndicatorCode>): readonly IndicatorCode[] | undefined {
  const codes = text.normalize('NFC').split(/\s+/u).filter(Boolean) as IndicatorCode[];
  return codes.every((code) => known.has(code)) ? codes : undefined;
}

function hasShape({ kind, parts, weights }: IndicatorRelation, wholes: number): boolean {
  const shape = shapes[kind];
  const [least, most] = shape.parts;
  if (wholes !== (shape.whole ? 1 : 0) || parts.length < least || parts.length > most) return false;
  return weights.length === (shape.weights ? parts.length : 0);
}

function wantedShape(kind: RelationKind): string {
  const { whole, parts, weights } = shapes[kind];
  const [least, most] = parts;
  return [`whole: ${whole ? 1 : 0}`, `parts: ${least === most ? least : `≥ ${least}`}`, `weights: ${weights ? '= parts' : 0}`].join('; ');
}
