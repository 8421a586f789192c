/** Schemas of units in time, the changes between them, what became of a unit, and series told for the units of another day. */
import type { ActNumber, NamedPlace, SeenChange, TerritoryAct, TerritoryCode, TerritoryUnit, Transfer } from '@moc/domain/territory';
import { z } from 'zod';
import { messageSchema } from './problem.ts';
import { branded, schemaOf, type WireSchema } from './same.ts';
import { bilingualSchema, daySchema, decimalSchema, spanSchema } from './values.ts';

export const territoryCodeSchema: WireSchema<TerritoryCode> = branded<TerritoryCode>(z.string().min(1).max(20));
export const actNumberSchema: WireSchema<ActNumber> = branded<ActNumber>(z.string().min(1).max(100));

export const namedPlaceSchema = schemaOf<NamedPlace>()(
  z
    .object({ written: z.string(), code: territoryCodeSchema, turns: z.array(z.object({ since: daySchema, says: bilingualSchema })) })
    .meta({ id: 'NamedPlace', description: 'A unit as a plan names it, with what is to be said of it from each day on.' }),
);

export const territoryLevelSchema = z.enum(['province', 'district', 'commune']);

export const territoryUnitSchema = schemaOf<TerritoryUnit>()(
  z
    .object({
      code: territoryCodeSchema,
      name: z.string(),
      kind: z.enum([
        'province',
        'municipality',
        'rural-district',
        'urban-district',
        'district-town',
        'district-city',
        'commune',
        'ward',
        'township',
        'special-zone',
      ]),
      level: territoryLevelSchema,
      parent: territoryCodeSchema.exactOptional(),
      from: daySchema.exactOptional(),
      to: daySchema.exactOptional(),
    })
    .meta({ id: 'TerritoryUnit', description: 'A version of a unit; without `from` it stood before the record begins, without `to` it still stands.' }),
);

export const territoryActSchema = schemaOf<TerritoryAct>()(
  z
    .object({
      number: actNumberSchema,
      name: bilingualSchema,
      issued: daySchema.exactOptional(),
      effective: daySchema,
      effectiveIs: z.enum(['exact', 'latest']),
    })
    .meta({ id: 'TerritoryAct', description: '`effectiveIs: latest`: the units are known to stand on the day; since when exactly is not sourced.' }),
);

const transferSchema = schemaOf<Transfer>()(
  z
    .object({
      act: actNumberSchema,
      from: territoryCodeSchema,
      to: territoryCodeSchema,
      extent: z.enum(['whole', 'part']),
      weight: decimalSchema.exactOptional(),
      basis: z.string().exactOptional(),
    })
    .meta({ id: 'TerritoryTransfer' }),
);

const changeKindSchema = z.enum(['merge', 'split', 'boundary-moved', 'renamed', 'recoded', 'moved', 'level-abolished']);

const seenChangeSchema = schemaOf<SeenChange>()(
  z
    .object({
      kind: changeKindSchema,
      act: territoryActSchema,
      from: z.array(territoryUnitSchema),
      to: z.array(territoryUnitSchema),
      transfers: z.array(transferSchema),
    })
    .meta({ id: 'TerritoryChange' }),
);

/** Units of one day, flat; `parent` joins them to a tree. */
export const unitListSchema = z.object({ on: daySchema, units: z.array(territoryUnitSchema) }).meta({ id: 'TerritoryUnits' });

export const changeListSchema = z.object({ from: daySchema, to: daySchema, changes: z.array(seenChangeSchema) }).meta({ id: 'TerritoryChanges' });

/** One code through time, and what became of the unit that bore it on a day. */
export const unitHistorySchema = z
  .object({
    code: territoryCodeSchema,
    on: daySchema,
    named: daySchema,
    versions: z.array(territoryUnitSchema),
    path: z.array(territoryUnitSchema).meta({ description: 'The unit of the day `named` and those above it, from the province down.' }),
    children: z.array(territoryUnitSchema),
    changes: z.array(seenChangeSchema),
    fate: z
      .object({
        says: bilingualSchema,
        successors: z.array(z.object({ unit: territoryUnitSchema, isShared: z.boolean() })),
        province: territoryUnitSchema.exactOptional(),
      })
      .exactOptional()
      .meta({ description: 'Absent when no unit bore the code on the day `named`.' }),
  })
  .meta({ id: 'TerritoryHistory' });

export const crosswalkSchema = z
  .object({
    from: daySchema,
    to: daySchema,
    links: z.array(
      z.object({
        from: territoryCodeSchema,
        to: territoryCodeSchema,
        share: z
          .string()
          .regex(/^\d+(\/\d+)?$/)
          .exactOptional()
          .meta({ description: 'Share of the former unit as a fraction in lowest terms, "1" or "3/5"; absent when it is not known.' }),
        acts: z.array(actNumberSchema),
        bases: z.array(z.string()),
      }),
    ),
    lost: z.array(territoryCodeSchema),
  })
  .meta({ id: 'TerritoryCrosswalk' });

export const commonGroundSchema = z
  .object({
    groups: z.array(z.object({ id: territoryCodeSchema, members: z.array(z.object({ day: daySchema, units: z.array(territoryCodeSchema) })) })),
  })
  .meta({ id: 'TerritoryCommonGround', description: 'The finest groups of units that cover the same land on every day asked about.' });

/** A feature of a boundary file; geometry as in RFC 7946. */
export const boundariesSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    name: z.string().exactOptional(),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string(),
        properties: z.object({
          code: z.string(),
          name: z.string(),
          approximate: z.boolean(),
          from: z.string().exactOptional(),
          to: z.string().exactOptional(),
        }),
        geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.any()) }),
      }),
    ),
  })
  .meta({ id: 'TerritoryBoundaries', description: 'Simplified boundaries (GeoJSON) for drawing, without legal force.' });

/** What taking a list in answers: a preview or the result. */
export const territoryImportResultSchema = z
  .object({
    list: z.string(),
    file: z.string(),
    stored: z.boolean(),
    preview: z.boolean(),
    rows: z.int().min(0),
    added: z.int().min(0).meta({ description: 'New units, acts and transfers; one row of a list of changes may bring several.' }),
    repeated: z.int().min(0),
    replaced: z.int().min(0),
    messages: z.array(messageSchema),
  })
  .meta({ id: 'TerritoryImportResult' });

const restatedFigureSchema = z.object({
  unit: territoryCodeSchema,
  value: decimalSchema.exactOptional().meta({ description: 'Absent as soon as one member is missing.' }),
  partial: decimalSchema.exactOptional().meta({ description: 'The sum of what is known, where some of it is missing.' }),
  pieces: z.array(
    z.object({
      from: territoryCodeSchema,
      of: decimalSchema,
      share: z.string().meta({ description: 'A fraction in lowest terms, "1" or "3/5".' }),
      taken: decimalSchema,
    }),
  ),
  gaps: z.array(z.object({ from: territoryCodeSchema, why: z.enum(['no-figure', 'share-unknown']), of: decimalSchema.exactOptional() })),
  isRestated: z.boolean(),
  acts: z.array(actNumberSchema),
  bases: z.array(z.string()),
});

export const viewedSeriesSchema = z
  .object({
    unit: z.string().meta({ description: 'Code of the unit of measurement.' }),
    periods: z.array(
      z.object({
        period: z.object({ start: z.string(), months: z.int() }),
        figures: z.array(restatedFigureSchema),
        unplaced: z.array(z.object({ unit: territoryCodeSchema, value: decimalSchema.exactOptional() })),
      }),
    ),
    groups: z.array(z.object({ id: territoryCodeSchema, members: z.array(z.object({ day: daySchema, units: z.array(territoryCodeSchema) })) })),
  })
  .meta({
    id: 'ViewedSeries',
    description: 'A series of units in one view of territory; values, partial sums and unplaced figures together are what came in.',
  });

const agencySchema = z.object({ code: z.string(), name: bilingualSchema, spellings: z.array(z.string()) });

/** Agencies that a resolution names, and who holds their duties on a day. */
export const namedAgenciesSchema = z
  .object({
    on: daySchema,
    agencies: z.array(
      z.object({
        agency: agencySchema,
        namings: z.array(z.object({ span: spanSchema, address: z.string().exactOptional() })),
        holders: z
          .array(
            z.object({
              agency: agencySchema,
              fields: bilingualSchema.exactOptional().meta({ description: 'The fields that passed, where not all did.' }),
              act: bilingualSchema
                .exactOptional()
                .meta({ description: 'The last act by which duties passed; absent while the agency named still holds them.' }),
              since: daySchema.exactOptional(),
              isComplete: z.boolean().meta({ description: 'False where duties passed elsewhere too and the record does not say where.' }),
              says: bilingualSchema,
            }),
          )
          .meta({ description: 'Who holds the duties on the day: the agency itself, one that followed it, or several.' }),
      }),
    ),
  })
  .meta({ id: 'NamedAgencies' });
