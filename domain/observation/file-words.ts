/** The columns of the files that are taken in, and the words their cells may hold. Format: docs/formats. */
import { type RelationKind, relationKinds } from './relations.ts';
import type { Indicator, Measure, ObservationStatus, QualityDisclosure, ReportedVerdict } from './types.ts';

/** Columns by kind of file, in the order in which they are usually written. */
export const fileColumns = {
  observations: ['indicator_ref', 'name_vi', 'period', 'measure', 'value', 'unit', 'status', 'territory', 'published_on', 'source_id', 'note'],
  sources: ['source_id', 'title', 'publisher', 'url', 'published_on'],
  'reported-verdicts': ['target_ref', 'period', 'verdict', 'reported_by', 'reported_on', 'source_id', 'reason'],
  projects: ['project', 'resolution_ref', 'event', 'date', 'value', 'unit', 'source_id', 'note'],
  indicators: ['code', 'ref', 'name_vi', 'name_en', 'unit', 'direction', 'accumulation', 'roll_up', 'sensitivity'],
  links: ['part', 'indicator', 'territory', 'measure'],
  relations: ['kind', 'whole', 'parts', 'weights'],
} as const satisfies Record<string, readonly string[]>;

/** What a reader must know of an indicator, in the order in which files write it: each in Vietnamese and in English. */
export const qualityColumns = ['verification', 'source', 'accuracy', 'limits', 'compensation'] as const satisfies readonly (keyof QualityDisclosure)[];

/** Columns a file may leave out. */
export const optionalColumns: Partial<Record<keyof typeof fileColumns, readonly string[]>> = {
  indicators: ['calendar', 'formula', ...qualityColumns.flatMap((name) => [`quality_${name}_vi`, `quality_${name}_en`])],
};

export type FileKind = keyof typeof fileColumns;

export const fileKinds = Object.keys(fileColumns) as readonly FileKind[];

type Words<T extends string> = Readonly<Record<string, T>>;

export const measureWords: Words<Measure> = { value: 'value', count: 'count', growth_yoy_pct: 'growth-yoy', pct_of_plan: 'share-of-plan', rank: 'rank' };

/** Links are written by us, so they use the domain's own words; both spellings are read. */
export const linkMeasureWords: Words<Measure> = { ...measureWords, 'growth-yoy': 'growth-yoy', 'share-of-plan': 'share-of-plan' };

export const statusWords: Words<ObservationStatus> = { ke_hoach: 'plan', uoc: 'estimate', so_bo: 'preliminary', chinh_thuc: 'official' };

export const reportedWords: Words<ReportedVerdict['verdict']> = { dat_hoac_vuot: 'met-or-exceeded', chua_dat: 'missed' };

const same = <T extends string>(...words: T[]): Words<T> => Object.fromEntries(words.map((word) => [word, word]));

export const directionWords: Words<Indicator['direction']> = same('higher-better', 'lower-better', 'neutral', 'undeclared');
export const accumulationWords: Words<Indicator['accumulation']> = same('flow', 'stock', 'rate', 'growth', 'index', 'event', 'undeclared');
export const rollUpWords: Words<Indicator['rollUp']> = same('sum', 'ratio', 'none');
export const relationWords: Words<RelationKind> = same(...relationKinds);
export const sensitivityWords: Words<Indicator['sensitivity']> = same('public', 'internal');
