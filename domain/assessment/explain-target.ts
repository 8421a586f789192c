/** One or two sentences for a target: which binding parts decided it, and what the body responsible reported beside. */
import type { ReportedVerdict } from '../observation/index.ts';
import type { PartAddress, Target, TargetPart } from '../plan/index.ts';
import { type Bilingual, formatDay, formatQuantity, type Language } from '../values/index.ts';
import { nameBodyFirst } from './body-name.ts';
import { openReasonOf } from './explain-open.ts';
import type { FigureIndex } from './figure-index.ts';
import { shown } from './quantities.ts';
import { asksOccurrence } from './question.ts';
import { recognitionOf, sayRecognition } from './recognition.ts';
import type { PartAssessment, TargetAssessment, Verdict } from './types.ts';
import { verdictWords } from './words.ts';

export interface TargetFacts {
  readonly target: Target;
  readonly verdict: Verdict;
  readonly evidence: TargetAssessment['evidence'];
  readonly parts: readonly PartAssessment[];
  readonly binding: readonly PartAssessment[];
  readonly failed: readonly PartAddress[];
  readonly reported?: ReportedVerdict;
  readonly disagrees: boolean;
  readonly index: FigureIndex;
}

/** The reason of a target's verdict; a target of one binding part speaks through that part. */
export function explainTarget(facts: TargetFacts): Bilingual {
  const say = (language: Language): string => [sayVerdict(facts, language), sayReported(facts, language)].filter(Boolean).join(' ');
  return { vi: say('vi'), en: say('en') };
}

function sayVerdict(facts: TargetFacts, language: Language): string {
  const { binding, verdict, evidence, reported } = facts;
  if (evidence === 'none' && reported) return '';
  const [only] = binding;
  if (only && binding.length === 1) return only.because[language];
  if (verdict === 'missed') return sayMissed(facts, language);
  if (verdict === 'not-assessable') return sayOpen(facts, language);
  return sayAllMet(facts, language);
}

function sayMissed(facts: TargetFacts, language: Language): string {
  const { binding, failed } = facts;
  const list = sayParts(
    facts,
    binding.filter(({ part }) => failed.includes(part)),
    language,
  );
  const open = binding.filter(({ verdict }) => verdict === 'not-assessable').length;
  const vi = language === 'vi';
  const others =
    open === 0
      ? ''
      : vi
        ? ` ${open} phần khác chưa có số liệu để đánh giá.`
        : ` ${open} other ${open === 1 ? 'part has' : 'parts have'} no figure to judge by.`;
  if (vi) return `Không đạt: ${failed.length} trong ${binding.length} phần quyết định không đạt: ${list}.${others}`;
  return `Missed: ${failed.length} of ${binding.length} binding parts ${failed.length === 1 ? 'was' : 'were'} missed: ${list}.${others}`;
}

function sayAllMet(facts: TargetFacts, language: Language): string {
  const { binding, verdict } = facts;
  const list = sayParts(facts, binding, language);
  const word = verdictWords[verdict][language];
  return language === 'vi'
    ? `${word}: cả ${binding.length} phần quyết định đều đạt${verdict === 'exceeded' ? ' hoặc vượt' : ''}: ${list}.`
    : `${word}: ${binding.length === 2 ? 'both' : `all ${binding.length}`} binding parts were met${verdict === 'exceeded' ? ' or exceeded' : ''}: ${list}.`;
}

/** Open: which parts have a verdict already, and what is known of the first that has a figure, by its name. */
function sayOpen(facts: TargetFacts, language: Language): string {
  const { binding, parts } = facts;
  const lead = `${verdictWords['not-assessable'][language]}.`;
  const decided = binding.filter(({ verdict }) => verdict !== 'not-assessable');
  const open = binding.filter(({ verdict }) => verdict === 'not-assessable');
  const told = open.find(({ latest }) => latest) ?? parts.find(({ latest, verdict }) => latest && verdict === 'not-assessable') ?? open[0];
  if (!told) return lead;
  const isCommon = !told.latest && open.every(({ why }) => why === told.why);
  if (decided.length === 0 && isCommon) return told.because[language];
  const others = language === 'vi' ? 'các phần còn lại' : 'the other parts';
  const reason = openReasonOf(isCommon ? others : nameOf(told, facts, language), told.because[language], language);
  return [lead, sayDecided(decided, facts, language), reason].filter(Boolean).join(' ');
}

/** "Mới có kết luận cho 1 trong 8 phần quyết định: huyện A đạt chuẩn nông thôn mới (đạt)." */
function sayDecided(decided: readonly PartAssessment[], facts: TargetFacts, language: Language): string {
  if (decided.length === 0) return '';
  const all = facts.binding.length;
  const list = decided.map((part) => `${nameOf(part, facts, language)} (${sayDecision(part, language)})`).join('; ');
  if (language === 'vi') return `Mới có kết luận cho ${decided.length} trong ${all} phần quyết định: ${list}.`;
  return `${decided.length} of ${all} binding parts ${decided.length === 1 ? 'has' : 'have'} a verdict so far: ${list}.`;
}

/** "đạt"; of a grade recognised for another year "đạt, được công nhận tháng 12/2024 cho năm 2023". */
function sayDecision({ verdict, latest }: PartAssessment, language: Language): string {
  const word = verdictWords[verdict][language].toLocaleLowerCase(language);
  const recognition = latest && verdict === 'met' ? recognitionOf(latest) : undefined;
  return latest && recognition ? `${word}, ${sayRecognition({ year: recognition.year }, latest, language)}` : word;
}

function nameOf({ part }: PartAssessment, { target, index }: TargetFacts, language: Language): string {
  const found = target.parts.find(({ address }) => address === part);
  return namePart(found, index, language);
}

/** "Cơ cấu kinh tế: khu vực I (34,29% so với 32,87%)". */
function sayParts({ target, index }: TargetFacts, parts: readonly PartAssessment[], language: Language): string {
  const byAddress = new Map(target.parts.map((part) => [part.address, part]));
  const named = parts.map(({ part, compared }) => {
    const known = byAddress.get(part);
    const name = namePart(known, index, language);
    if (!compared || (known && asksOccurrence(known.criterion))) return name;
    const [actual, against] = [formatQuantity(shown(compared.actual), language), formatQuantity(shown(compared.against), language)];
    return `${name} (${actual} ${language === 'vi' ? 'so với' : 'against'} ${against})`;
  });
  return named.join('; ');
}

const settersEn = { assigned: 'as assigned', 'striven-for': 'as striven for' } as const;

/** In Vietnamese the resolution's own words, in English the indicator's name, else those words quoted; two setters of one indicator are told apart. */
function namePart(part: TargetPart | undefined, index: FigureIndex, language: Language): string {
  if (!part) return '';
  const link = index.findLink(part.address);
  const name = language === 'vi' ? part.name : ((link && index.findIndicator(link.indicator)?.name.en) ?? `“${part.name}”`);
  if (!part.setter) return name;
  return `${name}, ${language === 'vi' ? part.setter.text.normalize('NFC') : settersEn[part.setter.kind]}`;
}

const reportedWords = {
  'met-or-exceeded': { vi: 'đạt và vượt', en: 'met or exceeded' },
  missed: { vi: 'không đạt', en: 'missed' },
} as const;

/** What was reported, where it is all there is, where the figures are still open, or where they say otherwise. */
function sayReported({ reported, evidence, verdict, disagrees }: TargetFacts, language: Language): string {
  if (!reported || (verdict !== 'not-assessable' && !disagrees)) return '';
  const word = reportedWords[reported.verdict][language];
  const when = formatDay(reported.reportedOn, language);
  const who = nameBodyFirst(reported.reportedBy, language);
  const vi = language === 'vi';
  if (disagrees)
    return vi
      ? `${who} báo cáo ${word} ngày ${when}; số liệu công bố cho kết luận khác.`
      : `${who} reported “${word}” on ${when}; the published figures say otherwise.`;
  if (evidence === 'partial') return vi ? `${who} báo cáo ${word} ngày ${when}.` : `${who} reported “${word}” on ${when}.`;
  if (vi) return `${who} báo cáo ${word} ngày ${when}, không kèm số liệu đối chiếu được. Chưa có số liệu nào được công bố để đối chiếu.`;
  return `${who} reported “${word}” on ${when}, without figures that can be compared. No figure has been published to compare.`;
}
