/** What an officer has typed for one figure, before it is sent: kept as typed, turned into an entry when it says something. */
import type { FigureEntry } from '@moc/domain/observation';
import { compareDecimals, type Decimal, formatDecimal, type Language, type Unit } from '@moc/domain/values';
import type { UpdateRow } from '@moc/wire';
import { typedNumber } from '../outlook/typed-number.ts';

export type MissingReason = 'not-yet' | 'not-applicable' | 'not-collected' | 'withheld';

export interface Draft {
  readonly typed: string;
  /** Why there is no figure; the typed one is then left aside. */
  readonly missing?: MissingReason;
  readonly missingWords: string;
  readonly status: FigureEntry['status'];
  readonly unchanged: boolean;
  readonly note: string;
  readonly causes: string;
  /** Evidence files by the hash of their bytes, with the name they came by where this browser knows it. */
  readonly evidence: readonly { readonly sha256: string; readonly name: string }[];
  /** Answers to findings, by the finding's id. */
  readonly answers: Readonly<Record<string, string>>;
}

/** The draft an untouched row begins with. */
export function emptyDraft({ cell }: UpdateRow): Draft {
  return { typed: '', missingWords: '', status: cell.request.status, unchanged: false, note: '', causes: '', evidence: [], answers: {} };
}

/** A stored entry as the form shows it. */
export function draftOf(entry: FigureEntry, language: Language): Draft {
  const { value, status, unchanged, note, causes, evidence, answers } = entry;
  return {
    typed: value.kind === 'number' ? formatDecimal(value.value, language) : '',
    ...(value.kind === 'missing' && { missing: value.reason }),
    missingWords: value.kind === 'missing' ? value.words : '',
    status,
    unchanged,
    note,
    causes,
    evidence: evidence.map((sha256) => ({ sha256, name: '' })),
    answers: Object.fromEntries(answers.map(({ finding, words }) => [finding, words])),
  };
}

/** The entry that would be sent: nothing while the row is empty or what was typed is no number. */
export function entryOf(draft: Draft, unit: Unit, language: Language): FigureEntry | undefined {
  const value = enteredValue(draft, unit, language);
  if (!value) return undefined;
  const { status, unchanged, note, causes, evidence, answers } = draft;
  return {
    value,
    status,
    unchanged: unchanged && value.kind === 'number',
    note: note.trim(),
    causes: causes.trim(),
    evidence: evidence.map(({ sha256 }) => sha256),
    answers: Object.entries(answers)
      .filter(([, words]) => words.trim() !== '')
      .map(([finding, words]) => ({ finding: finding as FigureEntry['answers'][number]['finding'], words: words.trim() })),
  };
}

function enteredValue({ typed, missing, missingWords }: Draft, unit: Unit, language: Language): FigureEntry['value'] | undefined {
  if (missing) return { kind: 'missing', reason: missing, words: missingWords.trim() };
  const value = typedNumber(typed, language);
  return value === undefined ? undefined : { kind: 'number', value, unit };
}

/** What keeps a draft from being sent; undefined when nothing does, or when it is empty. */
export function troubleOf({ typed, missing, missingWords }: Draft, language: Language): 'not-a-number' | 'words-needed' | undefined {
  if (missing) return missing !== 'not-yet' && missingWords.trim() === '' ? 'words-needed' : undefined;
  return typed.trim() !== '' && typedNumber(typed, language) === undefined ? 'not-a-number' : undefined;
}

/** The number meant where the decimal sign of the other language was typed: "7.5" is 7,5. */
export function meantNumber(typed: string, language: Language): Decimal | undefined {
  return typedNumber(typed, language) === undefined ? typedNumber(typed, language === 'vi' ? 'en' : 'vi') : undefined;
}

/** Whether the row says something, sendable or not. */
export const isTouched = ({ typed, missing }: Draft): boolean => typed.trim() !== '' || missing !== undefined;

export function sameEntry(a: FigureEntry | undefined, b: FigureEntry | undefined): boolean {
  if (!a || !b) return a === b;
  const same = a.value.kind === 'number' && b.value.kind === 'number' ? compareDecimals(a.value.value, b.value.value) === 0 : undefined;
  const plain = (entry: FigureEntry) =>
    JSON.stringify([same === undefined ? entry.value : 0, entry.status, entry.note, entry.causes, entry.evidence, entry.answers]);
  return same !== false && plain(a) === plain(b);
}

/** Whether "as last time" makes sense: there is a last figure, of a period as long as this one. */
export const mayRepeat = ({ last, cell }: UpdateRow): boolean => last !== undefined && last.period.months === cell.request.period.months;

/** The draft that repeats the last figure known. */
export function unchangedDraft(draft: Draft, row: UpdateRow, language: Language): Draft | undefined {
  if (!row.last || !mayRepeat(row)) return undefined;
  const { missing: _, ...rest } = draft;
  return { ...rest, typed: formatDecimal(row.last.value, language), missingWords: '', unchanged: true };
}
