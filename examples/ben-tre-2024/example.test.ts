/** The example holds together: every file named exists, every reference is declared, every part of the reading has its link. */
import { existsSync, readFileSync } from 'node:fs';
import { parseIndicatorRows } from '@moc/domain/observation';
import { readPlan, type TargetPart } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { readTable } from '@moc/documents';
import { findUnit, scaleWords, units } from '@moc/facts';
import { describe, expect, test } from 'vitest';

const at = (name: string) => new URL(name, import.meta.url);
const read = (name: string) => readFileSync(at(name), 'utf8');
const { files } = JSON.parse(read('example.json')) as { files: Record<string, string> };

function rows(kind: string) {
  const table = readTable(read(files[kind] ?? ''));
  if (!table.ok) throw new Error(JSON.stringify(table.refusals));
  return table.value.rows;
}

const column = (kind: string, name: string): string[] => rows(kind).map(({ cells }) => cells[name] ?? '');

const plan = readPlan(parseResolution(read('nguyen-van.txt')), { units, scaleWords });
const parts: readonly TargetPart[] = plan.targets.flatMap((target) => target.parts);

test.each(Object.entries(files))('%s is there: %s', (_kind, file) => {
  expect(existsSync(at(file))).toBe(true);
});

describe('indicators', () => {
  const parsed = parseIndicatorRows(rows('indicators'), { findUnit });
  const indicators = parsed.ok ? parsed.value : [];

  test('are read without a fault', () => {
    expect(parsed.ok ? [] : parsed.refusals).toEqual([]);
  });

  test('exist for every figure', () => {
    const declared = new Set(indicators.map(({ ref }) => ref));
    expect([...new Set(column('observations', 'indicator_ref'))].filter((ref) => !declared.has(ref))).toEqual([]);
  });

  test('of points s and t are internal, all others public', () => {
    const internal = indicators.filter(({ sensitivity }) => sensitivity === 'internal').map(({ ref }) => ref);
    expect(internal).toEqual(indicators.map(({ ref }) => ref).filter((ref) => /^2\.2\.[st](\/|$)/.test(ref)));
  });

  test('every linked one measures what its part asks', () => {
    const byCode = new Map(indicators.map((indicator) => [indicator.code as string, indicator]));
    const wrong = rows('links').flatMap(({ cells }) => {
      const part = [...parts, ...plan.hidden].find(({ address }) => address === cells['part']);
      const asked = part && unitOf(part);
      const declared = byCode.get(cells['indicator'] ?? '')?.unit;
      const counted = asked?.startsWith('count:') && declared?.dimension.startsWith('count:');
      return asked === undefined || counted || asked === declared?.dimension ? [] : [`${cells['part']}: ${asked} by ${declared?.dimension}`];
    });
    // "giảm 0,25%" is written as a ratio and corrected to points.
    expect(wrong).toEqual(['dieu-2.khoan-2.diem-l.phan-2: ratio by ratio-difference']);
  });
});

/** The dimension of the amount a part asks for; undefined for events and directions. */
function unitOf({ criterion }: TargetPart): string | undefined {
  const amount = criterion.kind === 'change' ? criterion.amount : criterion;
  if ('upper' in amount) return amount.upper.unit.dimension;
  return 'value' in amount ? amount.value.unit.dimension : undefined;
}

test('every part of every target has its link, in the order of the text', () => {
  const linked = column('links', 'part').filter((part) => part.includes('.phan-'));
  expect(linked).toEqual(parts.map(({ address }) => address));
});

test('links of other statements name statements that were read', () => {
  const hidden = new Set<string>(plan.hidden.map(({ address }) => address));
  const linked = column('links', 'part').filter((part) => !part.includes('.phan-'));
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.filter((part) => !hidden.has(part))).toEqual([]);
});

test('districts are linked where the text names them', () => {
  const districts = new Map(rows('districts').map(({ cells }) => [cells['code'], (cells['name'] ?? '').replace(/^(Huyện|Thành phố) /u, '')]));
  const local = rows('links').filter(({ cells }) => cells['territory'] !== '83');
  expect(local).toHaveLength(8);
  for (const { cells } of local) {
    const { criterion } = parts.find(({ address }) => address === cells['part'])!;
    expect('unit' in criterion && criterion.unit, cells['part']).toContain(districts.get(cells['territory']));
  }
});

test('every target has a label in both languages', () => {
  expect(column('labels', 'target')).toEqual(plan.targets.map(({ address }) => address));
  for (const { cells } of rows('labels')) expect(Object.values(cells).every((cell) => cell !== '')).toBe(true);
});

test('every correction names a part and gives a reason', () => {
  const corrections = JSON.parse(read('corrections.json')) as { part: string; reason: string }[];
  for (const { part, reason } of corrections) {
    expect(parts.map(({ address }) => address as string)).toContain(part);
    expect(reason.length).toBeGreaterThan(40);
  }
});

test('every figure, event and verdict names a known source', () => {
  const sources = new Set(column('sources', 'source_id'));
  const named = ['observations', 'reported-verdicts', 'projects'].flatMap((kind) => column(kind, 'source_id'));
  expect(named.filter((source) => !sources.has(source))).toEqual([]);
});
