/** Notices of a day by what they are about: a matter told several times on one day is one line, in the words of its last stage. */
import { type ReminderStage, reminderStages } from '@moc/domain/oversight';
import type { NotificationRow } from '@moc/wire';

export interface ToldMatter {
  /** The notice whose words are shown. */
  readonly row: NotificationRow;
  /** Every notice that is still unread. */
  readonly unread: readonly string[];
  /** The agency it concerns, where the notice is about several things at once. */
  readonly agency?: string;
}

const weight = (stage: ReminderStage): number => reminderStages.indexOf(stage);

export function mattersOf(rows: readonly NotificationRow[]): readonly ToldMatter[] {
  return [...Map.groupBy(rows, ({ kind, id }) => `${kind} ${id}`).values()].map((told): ToldMatter => {
    const row = told.reduce((last, one) => (weight(one.stage) > weight(last.stage) ? one : last));
    const agency = agencyOf(row);
    return { row, unread: told.filter(({ readAt }) => readAt === undefined).map(({ key }) => key), ...(agency !== undefined && { agency }) };
  });
}

/** Groups are named by their agency: "resolution:agency" of duties, "agency:day" of figures. */
function agencyOf({ kind, id }: NotificationRow): string | undefined {
  const [first, second] = id.split(':');
  if (kind === 'duties') return second;
  return (kind === 'figures' || kind === 'approval') && second !== undefined ? first : undefined;
}
