/** `moc check`: which published figures do not agree with each other, with the arithmetic and people's answers. */
import { assessDossier, checkDossier, type Dossier } from '@moc/domain/dataset';
import type { FigureFinding, SkippedCheck } from '@moc/domain/observation';
import type { AnsweredFinding } from '@moc/domain/plan';
import type { Territory } from '@moc/domain/territory';
import { type Day, formatInstant, type Language } from '@moc/domain/values';
import { findTerritory, loadDossier, loadFindingAnswers } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { readCaseFolder, readCaseTerritory } from '../case-folder.ts';
import { describeConflicts } from '../conflicts.ts';
import { today } from '../dossier.ts';
import { Failure } from '../failure.ts';
import { getPlace, withStore } from '../open-store.ts';
import { answer } from '../output.ts';

export async function runCheck(given: Arguments): Promise<number> {
  const day = given.asKnownOn ?? today();
  if (given.from !== undefined) return tell(given, await readCaseFolder(given.from), day, await readCaseTerritory(given.from), []);
  return withStore(given, async (store) => {
    const { tenant, resolution } = await getPlace(store, given);
    const dossier = await loadDossier(store, tenant, resolution);
    if (!dossier) throw new Failure({ code: 'cli/no-resolution', parameters: {} });
    return tell(given, dossier, day, await findTerritory(store, tenant), await loadFindingAnswers(store, tenant, resolution));
  });
}

/** Notes and balances that could not be checked are told with --verbose only. */
function tell(given: Arguments, dossier: Dossier, day: Day, territory: Territory, allAnswers: readonly AnsweredFinding[]): number {
  const { findings, skipped } = checkDossier(dossier, day, territory, { listSkipped: given.verbose });
  const shown = given.verbose ? findings : findings.filter(({ severity }) => severity !== 'note');
  const ids = new Set(shown.map(({ id }) => id));
  const answers = allAnswers.filter(({ finding }) => ids.has(finding));
  const { conflicts } = assessDossier(dossier, day);
  answer(given, { asKnownOn: day, findings: shown, conflicts, answers, ...(given.verbose && { skipped }) }, () => [
    ...describe(shown, answers, skipped, given.language),
    ...describeConflicts(conflicts, given.language),
  ]);
  return 0;
}

const words = {
  vi: {
    error: 'sai',
    warning: 'cảnh báo',
    note: 'lưu ý',
    none: 'Không có điều gì phải nhắc.',
    total: 'điều phải xem',
    answered: 'đã trả lời',
    skipped: 'Chưa kiểm tra được',
  },
  en: { error: 'error', warning: 'warning', note: 'note', none: 'Nothing to point out.', total: 'to look at', answered: 'answered', skipped: 'Not checked' },
} as const;

const answerWords = {
  vi: { 'accepted-as-is': 'để nguyên', 'to-be-mended': 'sẽ sửa số liệu', 'not-a-fault': 'không phải lỗi' },
  en: { 'accepted-as-is': 'left as it is', 'to-be-mended': 'the figure will be mended', 'not-a-fault': 'not a fault' },
} as const;

function describe(
  findings: readonly FigureFinding[],
  answers: readonly AnsweredFinding[],
  skipped: readonly SkippedCheck[],
  language: Language,
): readonly string[] {
  const say = words[language];
  const answerOf = ({ id }: FigureFinding) => answers.find(({ finding }) => finding === id);
  const open = findings.filter((finding) => !answerOf(finding));
  const inOrder = [...open, ...findings.filter(answerOf)];
  const total = answers.length === 0 ? '' : ` ${answers.length} ${say.answered}.`;
  return [
    ...inOrder.flatMap((finding) => [...describeFinding(finding, language), ...describeAnswer(answerOf(finding), language), '']),
    ...(skipped.length === 0 ? [] : [`${say.skipped} (${skipped.length})`, ...skipped.map(({ says }) => `  ${says[language]}`), '']),
    findings.length === 0 ? say.none : `${open.length} ${say.total}.${total}`,
  ];
}

function describeFinding({ severity, code, says, arithmetic }: FigureFinding, language: Language): readonly string[] {
  return [`${words[language][severity]} · ${code}`, `  ${says[language]}`, ...arithmetic.map((line) => `    ${line[language]}`)];
}

function describeAnswer(given: AnsweredFinding | undefined, language: Language): readonly string[] {
  if (!given) return [];
  const { answer: kind, words: because, name, on } = given;
  const reason = because === '' ? '' : ` (“${because}”)`;
  return [`  → ${words[language].answered}: ${answerWords[language][kind]}${reason} · ${name}, ${formatInstant(on, language) ?? on}`];
}
