/** Schemas of the record of forecasts shown and of its score. */
import type { BaselineForecast, CalibrationBin, ForecasterScore, ForecastRecord, ScoredForecast } from '@moc/domain/assessment';
import type { Day } from '@moc/domain/values';
import { z } from 'zod';
import { partForecastSchema } from './outlook.ts';
import { partAddressSchema } from './plan.ts';
import { schemaOf } from './same.ts';
import { daySchema, decimalSchema, quantitySchema } from './values.ts';

const baselineForecastSchema = schemaOf<BaselineForecast>()(
  z.object({ central: quantitySchema, low: quantitySchema, high: quantitySchema, probability: decimalSchema }).meta({ id: 'BaselineForecast' }),
);

export const scoredForecastSchema = schemaOf<ScoredForecast>()(
  z
    .object({
      part: partAddressSchema,
      asKnownOn: daySchema,
      forecast: partForecastSchema,
      baselines: z.object({ linear: baselineForecastSchema.exactOptional(), seasonal: baselineForecastSchema.exactOptional() }),
      madeAt: z.string().meta({ description: 'ISO 8601 instant at which it was stored.' }),
      outcome: z.enum(['reached', 'not-reached', 'waiting']),
      actual: quantitySchema.exactOptional(),
      inInterval: z.boolean().exactOptional(),
    })
    .meta({ id: 'ScoredForecast', description: 'A forecast as it was shown, what the baselines said the same day, and what came.' }),
);

const calibrationBinSchema = schemaOf<CalibrationBin>()(
  z
    .object({ from: z.number(), to: z.number(), count: z.int(), said: decimalSchema, came: decimalSchema })
    .meta({ id: 'CalibrationBin', description: 'Of the forecasts that said from `from` to `to` percent: what they said on average, and how often it came.' }),
);

const scoreFields = { count: z.int(), brier: decimalSchema, coverage: decimalSchema.exactOptional(), calibration: z.array(calibrationBinSchema) };
const forecasterScoreSchema = schemaOf<ForecasterScore>()(z.object(scoreFields).meta({ id: 'ForecasterScore' }));
const baselineScoreSchema = z.object({ ...scoreFields, skill: decimalSchema.exactOptional() }).meta({ id: 'BaselineScore' });

export const forecastRecordSchema = schemaOf<ForecastRecord>()(
  z
    .object({
      asKnownOn: daySchema,
      recorded: z.int(),
      waiting: z.int(),
      moc: forecasterScoreSchema.exactOptional(),
      baselines: z.object({ linear: baselineScoreSchema.exactOptional(), seasonal: baselineScoreSchema.exactOptional() }),
      forecasts: z.array(scoredForecastSchema),
    })
    .meta({
      id: 'ForecastRecord',
      description: 'Every forecast on record and how they fared: Brier score, coverage of the 80 % interval, calibration, baselines.',
    }),
);

/** The day whose forecasts are put on record. */
export const recordForecastsRequestSchema = schemaOf<{ readonly asKnownOn: Day }>()(z.object({ asKnownOn: daySchema }).meta({ id: 'RecordForecastsRequest' }));
