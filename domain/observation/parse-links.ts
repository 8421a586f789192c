/** Rows of `links.csv`: which indicator, at which place and in which form, measures a part of a target. */
import type { PartAddress } from '../plan/index.ts';
import type { Outcome } from '../values/index.ts';
import { linkMeasureWords } from './file-words.ts';
import { territoryReader } from './parse-observations.ts';
import type { RowContext } from './row-context.ts';
import { columnReader, firstLines, type RawRow, Refusals, readRows, someOf, wantedForms, wordReader } from './rows.ts';
import type { PartLink } from './types.ts';

type LinkContext = Pick<RowContext, 'file' | 'territories' | 'indicatorsByRef' | 'parseAddress' | 'parts'>;

/** Reads links; a part is measured by one indicator, so each part stands once. */
export function parseLinkRows(rows: readonly RawRow[], context: LinkContext): Outcome<readonly PartLink[]> {
  const refusals = new Refusals(context.file);
  const codes = new Map([...context.indicatorsByRef.values()].map(({ code }) => [code as string, code]));
  const isFirst = firstLines(refusals, 'part', 'observation/repeated-code');
  const readPart = columnReader(refusals, 'part', 'observation/unknown-part', (text) => findPart(text, context), wantedForms.part);
  const readIndicator = columnReader(refusals, 'indicator', 'observation/unknown-indicator', (text) => codes.get(text), someOf(codes.keys(), 'indicators.csv'));
  const readTerritory = territoryReader(refusals, context as RowContext);
  const readMeasure = wordReader(refusals, 'measure', linkMeasureWords);
  return readRows(rows, refusals, ({ line, cells }): PartLink | undefined => {
    const part = readPart(line, cells);
    const indicator = readIndicator(line, cells);
    const territory = readTerritory(line, cells);
    const measure = readMeasure(line, cells);
    if (!part || !indicator || !territory || !measure || !isFirst(line, part, part)) return undefined;
    return { part, indicator, territory, measure };
  });
}

/**
 * "2.2.a.1" and "dieu-2.khoan-2.diem-a.phan-1" name the same part: a target's address and a number from 1. A quantified
 * statement hidden in a task ("dieu-2.khoan-3.diem-d.doan-1.so-2") is named in full.
 */
export function parsePartAddress(text: string, parseAddress: RowContext['parseAddress']): PartAddress | undefined {
  const match = /^(.+)\.(?:(phan|so)-)?([1-9]\d*)$/.exec(text);
  const owner = match?.[1] === undefined ? undefined : parseAddress(match[1]);
  return owner === undefined ? undefined : (`${owner}.${match?.[2] ?? 'phan'}-${match?.[3]}` as PartAddress);
}

function findPart(text: string, context: LinkContext): PartAddress | undefined {
  const part = parsePartAddress(text, context.parseAddress);
  return part !== undefined && (!context.parts || context.parts.has(part)) ? part : undefined;
}
