/** The sentence of a part that has a verdict: the figure, what it was held against, by how much it differs, what it replaced. */
import type { Observation, Selection } from '../observation/index.ts';
import { type Bilingual, formatDecimal, type Language, type Quantity } from '../values/index.ts';
import { sayFigure, sayOccurrence, sayRivals } from './explain-figure.ts';
import type { Judged } from './judge-figure.ts';
import type { MeasuredPart } from './measured-part.ts';
import { approximately, inBoth, quantity, size } from './phrases.ts';
import { differenceUnit, withCountedNoun } from './quantities.ts';
import type { Question, Toward } from './question.ts';
import type { Verdict } from './types.ts';
import { askedTrend, boundWords, verdictWords } from './words.ts';

export interface VerdictFacts {
  readonly verdict: Exclude<Verdict, 'not-assessable'>;
  readonly judged: Judged;
  readonly figure: Observation;
  readonly measured: MeasuredPart;
  readonly question: Question;
  readonly selection: Selection;
  /** What the figure before the present vintage would have decided. */
  readonly verdictBefore?: Exclude<Verdict, 'not-assessable'>;
}

/** "Không đạt: cả năm ước tăng 5,68%, thấp hơn cận dưới 6,5% là 0,82 điểm phần trăm. Số mới thay số 5,45%; kết luận không đổi." */
export function explainVerdict(facts: VerdictFacts): Bilingual {
  return inBoth((language) => {
    const said = `${verdictWords[facts.verdict][language]}: ${sayActual(facts, language)}${sayHeldAgainst(facts, language)}.`;
    return [said, sayReplaced(facts, language), sayRivals(facts.selection, language)].filter(Boolean).join(' ');
  });
}

/** Of a named unit or an event only whether it happened is told; a counted thing has one name in the whole sentence, the target's. */
function sayActual({ judged, figure, measured }: VerdictFacts, language: Language): string {
  if (judged.rule === 'occurrence') return sayOccurrence(figure, language);
  return sayFigure(withCountedNoun(figure, judged.compared.against.unit), measured, language);
}

/** ", thấp hơn cận dưới 6,5% là 0,82 điểm phần trăm" and its kin. */
export function sayHeldAgainst({ judged, measured, question }: Pick<VerdictFacts, 'judged' | 'measured' | 'question'>, language: Language): string {
  const vi = language === 'vi';
  switch (judged.rule) {
    case 'occurrence':
      return '';
    case 'absence':
      return vi ? `; yêu cầu ${quantity(judged.compared.against, 'vi')}` : `; ${quantity(judged.compared.against, 'en')} is required`;
    case 'increase':
    case 'decrease':
    case 'contain':
      return sayTrend(judged, judged.rule, language);
    default:
      return sayBound(judged, judged.rule, question, measured, language);
  }
}

function sayTrend({ base, compared }: Judged, toward: Toward, language: Language): string {
  const isRank = base?.measure === 'rank';
  const asked = askedTrend(toward, base?.measure ?? 'growth-yoy', language);
  const from = isRank ? formatDecimal(compared.against.value, language) : quantity(compared.against, language);
  if (!base) return language === 'vi' ? ` so với cùng kỳ; ${asked}` : ` year on year; ${asked}`;
  return language === 'vi' ? `, cùng kỳ năm trước là ${isRank ? 'thứ ' : ''}${from}; ${asked}` : `, against ${from} a year before; ${asked}`;
}

function sayBound(judged: Judged, bound: keyof typeof boundWords, question: Question, { part }: MeasuredPart, language: Language): string {
  const { actual, against, gap } = judged.compared;
  const vi = language === 'vi';
  const name = `${boundWords[bound][language]} ${approximately(part.criterion, language)}${quantity(against, language)}${sayTolerance(judged, language)}`;
  const change = sayChange(judged, question, actual, language);
  if (gap.value === '0') return vi ? `${change}, đúng bằng ${name}` : `${change}, exactly ${name}`;
  const lower = gap.value.startsWith('-');
  if (vi) return `${change}, ${lower ? 'thấp hơn' : 'cao hơn'} ${name} là ${size(gap, 'vi')}`;
  return `${change}, ${size(gap, 'en')} ${lower ? 'below' : 'above'} ${name}`;
}

/** For a difference between two published levels, or a growth from one to the other: both are named, since nobody published it itself. */
function sayChange({ base }: Judged, question: Question, actual: Quantity, language: Language): string {
  if (!base || (question.kind !== 'difference' && question.kind !== 'growth')) return '';
  const vi = language === 'vi';
  const turned = actual.value.startsWith('-') ? (question.toward === 'increase' ? 'decrease' : 'increase') : question.toward;
  const verb = turned === 'increase' ? (vi ? 'tăng' : 'up') : vi ? 'giảm' : 'down';
  const before = quantity(base, language);
  return vi ? ` (${verb} ${size(actual, 'vi')} từ ${before} năm trước)` : ` (${verb} ${size(actual, 'en')} from ${before} a year before)`;
}

function sayTolerance({ tolerance, compared }: Judged, language: Language): string {
  if (tolerance === undefined) return '';
  const range = quantity({ value: tolerance, unit: differenceUnit(compared.against.unit) }, language);
  return language === 'vi' ? ` (dung sai khai báo ±${range})` : ` (declared tolerance ±${range})`;
}

function sayReplaced({ selection, verdict, verdictBefore }: VerdictFacts, language: Language): string {
  const [before] = selection.replaced;
  if (!before) return '';
  const said = language === 'vi' ? `Số mới thay số ${quantity(before, 'vi')}` : `The new figure replaces ${quantity(before, 'en')}`;
  if (verdictBefore === undefined) return `${said}.`;
  if (verdictBefore === verdict) return language === 'vi' ? `${said}; kết luận không đổi.` : `${said}; the verdict is unchanged.`;
  const word = verdictWords[verdictBefore][language].toLocaleLowerCase(language);
  return language === 'vi' ? `${said}; kết luận trước đó là ${word}.` : `${said}; the verdict before was “${word}”.`;
}
