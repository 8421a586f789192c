/** Schemas of a whole resolution as it stands, and of the list of resolutions. */
import type { Dossier, MadePart, PlanInForce, PresumedPart, ResolutionId, WithheldCounts } from '@moc/domain/dataset';
import type { TerritoryBranch } from '@moc/domain/observation';
import type { Bilingual, Period, TenantId } from '@moc/domain/values';
import { z } from 'zod';
import { amendmentSchema } from './amendment.ts';
import { figuresSchema } from './observation.ts';
import { confirmationSchema, correctionSchema, partAddressSchema, planSchema, targetLabelSchema } from './plan.ts';
import { addressSchema, resolutionSchema } from './resolution.ts';
import { branded, schemaOf, type WireSchema } from './same.ts';
import { namedPlaceSchema, territoryCodeSchema } from './territory.ts';
import { bilingualSchema, daySchema, periodSchema } from './values.ts';

export const resolutionIdSchema: WireSchema<ResolutionId> = branded<ResolutionId>(z.string().min(1).max(200));
export const tenantIdSchema: WireSchema<TenantId> = branded<TenantId>(z.string().min(1).max(60));

const withheldCountsSchema = schemaOf<WithheldCounts>()(
  z
    .object({
      targets: z.int().min(0),
      reported: z.array(z.object({ on: daySchema, metOrExceeded: z.int().min(0), missed: z.int().min(0) })),
    })
    .meta({ id: 'WithheldCounts' }),
);

const planInForceSchema = schemaOf<PlanInForce>()(
  z
    .object({ plan: planSchema, confirmation: confirmationSchema, corrections: z.array(correctionSchema) })
    .meta({ id: 'PlanInForce', description: 'A plan as it was confirmed, while later changes wait to be.' }),
);

const territoryBranchSchema = schemaOf<TerritoryBranch>()(
  z
    .object({
      parent: territoryCodeSchema,
      children: z.array(territoryCodeSchema),
      from: daySchema.exactOptional(),
      until: daySchema.exactOptional(),
    })
    .meta({ id: 'TerritoryBranch', description: 'A unit and those that make it up, from its first day to its last.' }),
);

const madePartSchema = schemaOf<MadePart>()(z.object({ part: partAddressSchema, from: z.array(partAddressSchema) }).meta({ id: 'MadePart' }));

const presumedPartSchema = schemaOf<PresumedPart>()(
  z.object({ part: partAddressSchema, resolution: resolutionIdSchema, previous: partAddressSchema }).meta({
    id: 'PresumedPart',
    description: 'A part held to be internal until a person decides, and the internal part of another resolution it is matched to.',
  }),
);

export const dossierSchema = schemaOf<Dossier>()(
  z
    .object({
      id: resolutionIdSchema,
      tenant: tenantIdSchema,
      name: bilingualSchema,
      resolution: resolutionSchema,
      read: planSchema,
      plan: planSchema,
      planPeriod: periodSchema,
      labels: z.array(targetLabelSchema),
      corrections: z.array(correctionSchema),
      confirmation: confirmationSchema.exactOptional(),
      inForce: planInForceSchema.exactOptional(),
      amendments: z.array(amendmentSchema).exactOptional(),
      madeFrom: z.array(madePartSchema).exactOptional(),
      presumedInternal: z.array(presumedPartSchema).exactOptional(),
      figures: figuresSchema,
      places: z.array(namedPlaceSchema).exactOptional(),
      branches: z.array(territoryBranchSchema).exactOptional(),
      withheld: z.array(addressSchema),
      withheldCounts: withheldCountsSchema.exactOptional(),
    })
    .meta({ id: 'Dossier', description: 'One resolution with its reading, corrections and figures, in the view of whoever asks.' }),
);

/** A line of the list of resolutions. */
export interface ResolutionListItem {
  readonly id: ResolutionId;
  readonly tenant: TenantId;
  readonly name: Bilingual;
  readonly planPeriod: Period;
  /** Whether a plan of it was ever confirmed; drafts are listed only for those who may read internally. */
  readonly inForce: boolean;
}

export type ResolutionList = readonly ResolutionListItem[];

const resolutionListItemSchema = schemaOf<ResolutionListItem>()(
  z
    .object({ id: resolutionIdSchema, tenant: tenantIdSchema, name: bilingualSchema, planPeriod: periodSchema, inForce: z.boolean() })
    .meta({ id: 'ResolutionListItem' }),
);

export const resolutionListSchema = schemaOf<ResolutionList>()(z.array(resolutionListItemSchema));
