/** Schemas of what a person is told, and of the secret address of their calendar. */
import { type MatterKind, matterKinds, type ReminderStage, reminderStages } from '@moc/domain/oversight';
import type { Bilingual, Day } from '@moc/domain/values';
import { z } from 'zod';
import { schemaOf } from './same.ts';
import { bilingualSchema, daySchema } from './values.ts';

/** One thing a person was told, in a sentence, with what a page needs to lead there. */
export interface NotificationRow {
  readonly key: string;
  readonly stage: ReminderStage;
  readonly kind: MatterKind;
  /** The duty or explanation it is about; for several at once, a name of the group. */
  readonly id: string;
  readonly resolution?: string;
  readonly says: Bilingual;
  readonly due?: Day;
  readonly createdAt: string;
  readonly readAt?: string;
}

export interface NotificationList {
  readonly unread: number;
  readonly notifications: readonly NotificationRow[];
}

export const notificationListSchema = schemaOf<NotificationList>()(
  z
    .object({
      unread: z.int().min(0),
      notifications: z.array(
        z.object({
          key: z.string(),
          stage: z.enum(reminderStages),
          kind: z.enum(matterKinds),
          id: z.string(),
          resolution: z.string().exactOptional(),
          says: bilingualSchema,
          due: daySchema.exactOptional(),
          createdAt: z.string(),
          readAt: z.string().exactOptional(),
        }),
      ),
    })
    .meta({ id: 'NotificationList' }),
);

/** Which to mark as read; all of them when none is named. */
export const readMarksSchema = z.object({ keys: z.array(z.string().min(1).max(1000)).max(500).exactOptional() }).meta({ id: 'ReadMarks' });

export interface DeadlineFeed {
  /** Path of the calendar, with its secret; shown once. */
  readonly path: string;
}

export const deadlineFeedSchema = schemaOf<DeadlineFeed>()(z.object({ path: z.string() }).meta({ id: 'DeadlineFeed' }));
