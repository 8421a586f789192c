/** A reminder in a sentence. */
import { type Bilingual, type Day, formatDay, type Language } from '../values/index.ts';
import type { MatterKind, OpenMatter, ReminderStage } from './reminders.ts';

type Noun = Readonly<Record<MatterKind, { readonly vi: string; readonly en: string }>>;

/** `{what}` is the letter and name, `{count}` how many. */
const nouns: Noun = {
  duty: { vi: 'Việc được giao {what}', en: 'The duty {what}' },
  duties: { vi: '{count} việc được giao chờ xác nhận', en: '{count} duties to acknowledge' },
  figures: { vi: '{count} số liệu phải gửi', en: '{count} figures to send' },
  explanation: { vi: 'Yêu cầu giải trình về {what}', en: 'The explanation asked for about {what}' },
  extension: { vi: 'Đơn xin gia hạn {what}', en: 'The extension asked for {what}' },
  approval: { vi: '{count} số liệu chờ duyệt', en: '{count} figures awaiting approval' },
  judgement: { vi: 'Giải trình về {what} chờ kết luận', en: 'The explanation about {what}, awaiting a judgement' },
};

const stages: Readonly<Record<ReminderStage, Bilingual>> = {
  opened: { vi: '{noun}: mới', en: '{noun}: new' },
  'due-soon': { vi: '{noun}: đến hạn ngày {due}', en: '{noun}: due on {due}' },
  'due-today': { vi: '{noun}: hạn là hôm nay, {due}', en: '{noun}: due today, {due}' },
  overdue: { vi: '{noun}: quá hạn từ ngày {due}', en: '{noun}: overdue since {due}' },
  escalated: { vi: '{noun}: cơ quan chưa thực hiện, quá hạn từ ngày {due}', en: '{noun}: not done by your agency, overdue since {due}' },
  'escalated-above': { vi: '{noun}: đơn vị cấp dưới chưa thực hiện, quá hạn từ ngày {due}', en: '{noun}: not done by an agency below, overdue since {due}' },
};

/** What about and which stage; `opened` says the deadline where there is one. */
export function sayReminder(stage: ReminderStage, matter: Pick<OpenMatter, 'kind' | 'due' | 'letter' | 'name' | 'count'>): Bilingual {
  const vi = say(stage, matter, 'vi');
  const en = say(stage, matter, 'en');
  if (stage !== 'opened' || matter.due === undefined) return { vi, en };
  return { vi: `${vi}, hạn ${formatDay(matter.due, 'vi')}`, en: `${en}, due on ${formatDay(matter.due, 'en')}` };
}

function say(stage: ReminderStage, { kind, due, letter = '', name = '', count = 1 }: Parameters<typeof sayReminder>[1], language: Language): string {
  const what = [letter, name].filter((text) => text !== '').join(' ');
  const noun = nouns[kind][language].replace('{count}', String(count)).replace('{what}', () => what);
  const day = due === undefined ? '' : formatDay(due as Day, language);
  return stages[stage][language].replace('{due}', day).replace('{noun}', () => noun);
}
