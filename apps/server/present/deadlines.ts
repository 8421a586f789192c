/** A person's deadlines as a calendar (iCalendar, RFC 5545): one whole-day event for each thing that waits for them and has a day. */
import type { OpenMatter } from '@moc/domain/oversight';
import { sayReminder } from '@moc/domain/oversight';
import { addDays, type Day } from '@moc/domain/values';
import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';

const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** `stamp`: when the calendar was made. The event of a matter keeps its identifier when its deadline moves. */
export function deadlineCalendar(matters: readonly OpenMatter[], site: { readonly host: string; readonly address: string }, stamp: Date): string {
  const calendar = ical({
    name: 'Mốc: thời hạn',
    prodId: { company: 'moc', product: 'moc', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: null,
    ttl: 3600,
  });
  for (const matter of matters) {
    const { due, ...endless } = matter;
    if (due === undefined) continue;
    const { vi, en } = sayReminder('opened', endless);
    calendar.createEvent({
      id: `${matter.kind}-${matter.id}@${site.host}`,
      stamp,
      start: noon(due),
      end: noon(addDays(due, 1)),
      allDay: true,
      summary: vi.replace(/: mới$/, ''),
      description: en.replace(/: new$/, ''),
      url: site.address,
      alarms: [{ type: ICalAlarmType.display, triggerBefore: 24 * 3600 }],
    });
  }
  return calendar.toString();
}
