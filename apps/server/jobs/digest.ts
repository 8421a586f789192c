/** The daily letter: what waits for a person, Vietnamese first, English below; the same letter under the same Message-ID however often it is tried. */
import { sayReminder } from '@moc/domain/oversight';
import { type Day, formatDay, type TenantId } from '@moc/domain/values';
import { type Notification, sha256 } from '@moc/store';
import type { Letter } from '../mail/mailer.ts';

export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** One Message-ID for a person and day; a receiver that gets the letter twice can tell. */
export function messageIdOf(tenant: TenantId, person: string, day: Day, site: string): string {
  return `<digest.${day}.${sha256(JSON.stringify([tenant, person, day])).slice(0, 32)}@${site}>`;
}

export function digestLetter(
  person: Addressee,
  tenant: TenantId,
  day: Day,
  told: readonly Notification[],
  site: { readonly host: string; readonly address: string },
): Letter {
  const said = told.map(({ stage, matter }) => sayReminder(stage, matter));
  const text = [
    `Kính gửi ${person.name},`,
    '',
    `Việc cần biết đến ngày ${formatDay(day, 'vi')}:`,
    ...said.map(({ vi }) => `- ${vi}`),
    '',
    `Mở Mốc: ${site.address}`,
    '',
    '--',
    '',
    `What waits for you as of ${formatDay(day, 'en')}:`,
    ...said.map(({ en }) => `- ${en}`),
  ].join('\n');
  return {
    to: person.email,
    subject: `Mốc: ${told.length} việc cần biết / things to know, ${formatDay(day, 'vi')}`,
    text,
    messageId: messageIdOf(tenant, person.id, day, site.host),
  };
}
