/** `moc lint [FILE]`: what does not agree in a draft or an adopted text, each with its place, numbers and arithmetic. */
import { lintDossier } from '@moc/domain/dataset';
import { type AnsweredFinding, type Finding, lintPlan, readPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { type Day, formatInstant, type Language } from '@moc/domain/values';
import { effectRules, scaleWords, units } from '@moc/facts';
import type { Arguments } from '../arguments.ts';
import { withDossier } from '../dossier.ts';
import { answer, oneLine } from '../output.ts';
import { readText } from '../text-file.ts';

export async function runLint(given: Arguments): Promise<number> {
  const [file] = given.operands;
  if (file === undefined) {
    return withDossier(given, async (dossier, day, answers) => tell(given, lintDossier(dossier, day, effectRules), dossier.resolution.text, { day, answers }));
  }
  const text = await readText(file);
  const resolution = parseResolution(text);
  return tell(given, lintPlan(readPlan(resolution, { units, scaleWords }), resolution, { effectRules }), text);
}

/** A resolution kept somewhere: the day its figures are of, and what people answered. */
interface Kept {
  readonly day: Day;
  readonly answers: readonly AnsweredFinding[];
}

function tell(given: Arguments, findings: readonly Finding[], text: string, kept?: Kept): number {
  const shown = new Set(findings.map(({ id }) => id));
  const answers = kept?.answers.filter(({ finding }) => shown.has(finding)) ?? [];
  answer(given, { ...(kept && { asKnownOn: kept.day }), findings, ...(kept && { answers }) }, () => describe(findings, answers, text, given.language));
  return 0;
}

const words = {
  vi: { error: 'sai', warning: 'cảnh báo', note: 'lưu ý', none: 'Không có điều gì phải nhắc.', total: 'điều phải xem', answered: 'đã trả lời' },
  en: { error: 'error', warning: 'warning', note: 'note', none: 'Nothing to point out.', total: 'to look at', answered: 'answered' },
} as const;

const answerWords = {
  vi: { 'accepted-as-is': 'để nguyên', 'to-be-mended': 'sẽ sửa văn bản', 'not-a-fault': 'không phải lỗi' },
  en: { 'accepted-as-is': 'left as it is', 'to-be-mended': 'the text will be mended', 'not-a-fault': 'not a fault' },
} as const;

/** What nobody has answered comes first; an answered finding stays, with its answer. */
function describe(findings: readonly Finding[], answers: readonly AnsweredFinding[], text: string, language: Language): readonly string[] {
  const say = words[language];
  if (findings.length === 0) return [say.none];
  const answerOf = ({ id }: Finding) => answers.find(({ finding }) => finding === id);
  const open = findings.filter((finding) => !answerOf(finding));
  const answered = findings.filter(answerOf);
  const lines = [...open, ...answered].flatMap((finding) => [...describeFinding(finding, text, language), ...describeAnswer(answerOf(finding), language), '']);
  const total = answered.length === 0 ? '' : ` ${answered.length} ${say.answered}.`;
  return [...lines, `${open.length} ${say.total}.${total}`];
}

function describeAnswer(given: AnsweredFinding | undefined, language: Language): readonly string[] {
  if (!given) return [];
  const { answer: kind, words: because, name, on } = given;
  return [
    `  → ${words[language].answered}: ${answerWords[language][kind]}${because === '' ? '' : ` (“${because}”)`} · ${name}, ${formatInstant(on, language) ?? on}`,
  ];
}

const shown = 60;

function describeFinding(finding: Finding, text: string, language: Language): readonly string[] {
  const quoted = finding.spans.map((span) => `“${shorten(oneLine(text.slice(span.start, span.end)))}”`);
  return [
    `${words[language][finding.severity]} · ${finding.code} · ${finding.addresses.join(', ')}`,
    `  ${finding.says[language]}`,
    ...finding.arithmetic.map((line) => `    ${line[language]}`),
    `  ${quoted.join(' ')}`,
  ];
}

const shorten = (quoted: string): string => (quoted.length <= shown ? quoted : `${quoted.slice(0, quoted.lastIndexOf(' ', shown))} …`);
