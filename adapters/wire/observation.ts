/** Schemas of figures as published: indicators, observations, sources, reported verdicts, events of works. */
import type {
  AuthorityRank,
  Figures,
  Indicator,
  IndicatorCode,
  IndicatorRelation,
  Observation,
  ObservationId,
  PartLink,
  ProjectEvent,
  QualityDisclosure,
  ReportedVerdict,
  Source,
  SourceId,
} from '@moc/domain/observation';
import { relationKinds } from '@moc/domain/observation';
import { z } from 'zod';
import { partAddressSchema } from './plan.ts';
import { addressSchema } from './resolution.ts';
import { branded, schemaOf, type WireSchema } from './same.ts';
import { territoryCodeSchema } from './territory.ts';
import { bilingualSchema, daySchema, decimalSchema, periodSchema, publicationDateSchema, unitSchema } from './values.ts';

export const indicatorCodeSchema: WireSchema<IndicatorCode> = branded<IndicatorCode>(z.string().min(1));
export const sourceIdSchema: WireSchema<SourceId> = branded<SourceId>(z.string().min(1));
export const observationIdSchema: WireSchema<ObservationId> = branded<ObservationId>(z.string().min(1));
export const measureSchema = z.enum(['value', 'count', 'growth-yoy', 'share-of-plan', 'rank']);

const qualitySchema = schemaOf<QualityDisclosure>()(
  z
    .object({ verification: bilingualSchema, source: bilingualSchema, accuracy: bilingualSchema, limits: bilingualSchema, compensation: bilingualSchema })
    .meta({ id: 'QualityDisclosure', description: 'What a reader must know before leaning on the figure, in the words of whoever declared it.' }),
);

export const indicatorSchema = schemaOf<Indicator>()(
  z
    .object({
      code: indicatorCodeSchema,
      ref: z.string(),
      name: bilingualSchema,
      unit: unitSchema.exactOptional(),
      direction: z.enum(['higher-better', 'lower-better', 'neutral', 'undeclared']),
      accumulation: z.enum(['flow', 'stock', 'rate', 'growth', 'index', 'event', 'undeclared']),
      rollUp: z.enum(['sum', 'ratio', 'none']),
      sensitivity: z.enum(['public', 'internal']),
      calendar: z.string().exactOptional(),
      formula: z.string().exactOptional(),
      quality: qualitySchema.exactOptional(),
    })
    .meta({ id: 'Indicator' }),
);

export const observationSchema = schemaOf<Observation>()(
  z
    .object({
      id: observationIdSchema,
      indicator: indicatorCodeSchema,
      territory: territoryCodeSchema,
      period: periodSchema,
      measure: measureSchema,
      value: decimalSchema,
      unit: unitSchema,
      status: z.enum(['plan', 'estimate', 'preliminary', 'official']),
      published: publicationDateSchema,
      source: sourceIdSchema,
      note: z.string(),
    })
    .meta({ id: 'Observation', description: 'One figure as published, with its vintage and source; never overwritten.' }),
);

export const sourceSchema = schemaOf<Source>()(
  z
    .object({ id: sourceIdSchema, title: z.string(), publisher: z.string(), url: z.string(), published: publicationDateSchema, authority: z.string() })
    .meta({ id: 'Source' }),
);

export const reportedVerdictSchema = schemaOf<ReportedVerdict>()(
  z
    .object({
      target: addressSchema,
      period: periodSchema,
      verdict: z.enum(['met-or-exceeded', 'missed']),
      reportedBy: z.string(),
      reportedOn: daySchema,
      source: sourceIdSchema,
      reason: z.string(),
    })
    .meta({ id: 'ReportedVerdict' }),
);

export const projectEventSchema = schemaOf<ProjectEvent>()(
  z
    .object({
      project: z.string(),
      ref: z.string(),
      event: z.string(),
      date: publicationDateSchema,
      value: decimalSchema.exactOptional(),
      unit: z.string().exactOptional(),
      source: sourceIdSchema,
      note: z.string(),
    })
    .meta({ id: 'ProjectEvent' }),
);

export const partLinkSchema = schemaOf<PartLink>()(
  z.object({ part: partAddressSchema, indicator: indicatorCodeSchema, territory: territoryCodeSchema, measure: measureSchema }).meta({ id: 'PartLink' }),
);

const authorityRankSchema = schemaOf<AuthorityRank>()(z.object({ code: z.string(), name: bilingualSchema }).meta({ id: 'AuthorityRank' }));

const relationSchema = schemaOf<IndicatorRelation>()(
  z
    .object({
      kind: z.enum(relationKinds),
      whole: indicatorCodeSchema.exactOptional(),
      parts: z.array(indicatorCodeSchema),
      weights: z.array(indicatorCodeSchema),
    })
    .meta({ id: 'IndicatorRelation', description: 'What indicators have to do with each other: sums, shares, weights, subsets.' }),
);

export const figuresSchema = schemaOf<Figures>()(
  z
    .object({
      indicators: z.array(indicatorSchema),
      links: z.array(partLinkSchema),
      observations: z.array(observationSchema),
      sources: z.array(sourceSchema),
      reportedVerdicts: z.array(reportedVerdictSchema),
      projectEvents: z.array(projectEventSchema),
      authorityOrder: z.array(authorityRankSchema),
      relations: z.array(relationSchema).exactOptional(),
    })
    .meta({ id: 'Figures' }),
);
