/**
 * What runs by itself: requests opened by calendar, reminders, the daily digest. Each task can be broken off anywhere and run again:
 * notifications have keys, digests are settled before they are sent, a letter keeps its Message-ID.
 */
import type { Actor } from '@moc/domain/assignment';
import { remindersOn } from '@moc/domain/oversight';
import { type ActorId, actorId, type Day, type TenantId } from '@moc/domain/values';
import { addNotifications, execute, findOrganisation, listTenants, markDigestSent, readDigest, type Store, settleDigests } from '@moc/store';
import type { TaskList } from 'graphile-worker';
import { isDemonstrationEmail } from '../identity/demonstration.ts';
import type { Mailer } from '../mail/mailer.ts';
import { getValue } from '../present/refused.ts';
import { type Addressee, digestLetter } from './digest.ts';
import { findOpenMatters } from './matters.ts';

export interface JobContext {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly today: () => Day;
  /** Where people open Mốc, as letters name it. */
  readonly site: { readonly host: string; readonly address: string };
}

interface MailJob {
  readonly tenant: TenantId;
  readonly person: ActorId;
  readonly day: Day;
}

/** The calendar asks for figures, not a person. */
const calendar = (tenant: TenantId): Actor => ({ id: actorId('moc:calendar'), name: 'Lịch thu thập số liệu', tenant, role: 'coordinator' });

const tenantsOf = async (store: Store, payload: unknown): Promise<readonly TenantId[]> => {
  const { tenant } = (payload ?? {}) as { readonly tenant?: TenantId };
  return tenant === undefined ? listTenants(store) : [tenant];
};

export function tasksOf(context: JobContext): TaskList {
  const { store, mailer, today } = context;
  return {
    'open-requests': async (payload, { addJob }) => {
      for (const tenant of await tenantsOf(store, payload)) await openRequests(store, tenant, today());
      await addJob('remind', {}, { jobKey: 'remind' });
    },
    remind: async (payload) => {
      for (const tenant of await tenantsOf(store, payload)) await remind(store, tenant, today());
    },
    digest: async (payload, { addJob }) => {
      if (!mailer.isConfigured) return;
      const day = today();
      for (const tenant of await tenantsOf(store, payload)) {
        for (const person of await settleDigests(store, tenant, day)) {
          // One queue a person: two jobs for the same letter never run side by side.
          const name = `mail:${tenant}:${person}`;
          await addJob('mail', { tenant, person, day } satisfies MailJob, { jobKey: `${name}:${day}`, queueName: name, maxAttempts: 12 });
        }
      }
    },
    mail: async (payload) => mail(context, payload as MailJob),
  };
}

/** Asks for every figure that the calendar wants by the day; what is asked already is not asked again. */
export async function openRequests(store: Store, tenant: TenantId, day: Day): Promise<void> {
  getValue(await execute(store, { kind: 'open-requests', tenant, day }, calendar(tenant)));
}

/** Tells everybody what they were not told yet; how many new notifications that made. */
export async function remind(store: Store, tenant: TenantId, day: Day): Promise<number> {
  const organised = await findOrganisation(store, tenant);
  return addNotifications(store, tenant, day, remindersOn(day, await findOpenMatters(store, tenant, day), organised));
}

/**
 * Between the mail server taking the letter and us noting it the process can die; then the letter goes out again, under the same
 * Message-ID. SMTP promises no more than that.
 */
async function mail({ store, mailer, site }: JobContext, { tenant, person, day }: MailJob): Promise<void> {
  const digest = await readDigest(store, tenant, person, day);
  if (!digest || digest.sent) return;
  const addressee = await findAddressee(store, person);
  if (addressee && digest.notifications.length > 0) await mailer.send(digestLetter(addressee, tenant, day, digest.notifications, site));
  await markDigestSent(store, tenant, person, day);
}

/** Whoever has an account with an address that exists; demonstration addresses do not. */
async function findAddressee({ pool }: Store, person: ActorId): Promise<Addressee | undefined> {
  const { rows } = await pool.query<Addressee>('select id, name, email from account_person where id = $1', [person]);
  const [found] = rows;
  return found && !isDemonstrationEmail(found.email) ? found : undefined;
}
