/** Schemas for those who look after an office: collection seen from above, and colleagues who may stand in. */
import type { FigureState } from '@moc/domain/assignment';
import { states } from '@moc/domain/assignment';
import type { RequestId } from '@moc/domain/observation';
import type { AgencyCode } from '@moc/domain/territory';
import type { ActorId, Bilingual, Day, TenantId } from '@moc/domain/values';
import { z } from 'zod';
import { agencyCodeSchema, requestIdSchema } from './collection.ts';
import { tenantIdSchema } from './dataset.ts';
import { branded, schemaOf } from './same.ts';
import { bilingualSchema, daySchema } from './values.ts';

/** What is asked of one agency, counted by where it stands; overdue figures are counted among those due or returned. */
export interface AgencyCollection {
  readonly agency: { readonly code: AgencyCode; readonly name: Bilingual };
  readonly due: number;
  readonly submitted: number;
  readonly returned: number;
  readonly approved: number;
  readonly overdue: number;
  /** The first of those overdue, the longest waiting first. */
  readonly late: readonly { readonly request: RequestId; readonly name: Bilingual; readonly due: Day; readonly state: FigureState }[];
}

export interface CollectionOverview {
  readonly tenant: TenantId;
  readonly today: Day;
  /** Requests opened from this day on are counted, and older ones that nobody settled. */
  readonly since: Day;
  /** In order of the agencies' names. */
  readonly rows: readonly AgencyCollection[];
  /** Figures that duties ask of several agencies: the first is asked. Named only to those who see the whole province. */
  readonly askedTwice: readonly { readonly request: RequestId; readonly name: Bilingual; readonly agencies: readonly AgencyCode[] }[];
}

const count = z.int().min(0);

export const collectionOverviewSchema = schemaOf<CollectionOverview>()(
  z
    .object({
      tenant: tenantIdSchema,
      today: daySchema,
      since: daySchema,
      rows: z.array(
        z.object({
          agency: z.object({ code: agencyCodeSchema, name: bilingualSchema }),
          due: count,
          submitted: count,
          returned: count,
          approved: count,
          overdue: count,
          late: z.array(z.object({ request: requestIdSchema, name: bilingualSchema, due: daySchema, state: z.enum(states.figure) })),
        }),
      ),
      askedTwice: z.array(z.object({ request: requestIdSchema, name: bilingualSchema, agencies: z.array(agencyCodeSchema) })),
    })
    .meta({ id: 'CollectionOverview' }),
);

/** People to whom one's place may be lent during leave. */
export interface ColleagueList {
  readonly people: readonly { readonly id: ActorId; readonly name: string }[];
}

export const colleagueListSchema = schemaOf<ColleagueList>()(
  z.object({ people: z.array(z.object({ id: branded<ActorId>(z.string()), name: z.string() })) }).meta({ id: 'ColleagueList' }),
);
