/** `moc assess`: every target judged by what was known on a day, and what is still open foreseen; computed and reported are counted apart. */
import { formulasBy, outlookWords, type PlanAssessment, type PlanOutlook, type TargetAssessment } from '@moc/domain/assessment';
import { amendedOn, assessDossier, type Dossier, outlookDossier } from '@moc/domain/dataset';
import type { AmendedPart } from '@moc/domain/plan';
import { formatDay, type Language } from '@moc/domain/values';
import { formulaFacts, outlookFacts } from '@moc/facts';
import type { Arguments } from '../arguments.ts';
import { describeConflicts } from '../conflicts.ts';
import { withDossier } from '../dossier.ts';
import { alignColumns, answer } from '../output.ts';
import { reportedWords, verdictWords } from '../words.ts';

export function runAssess(given: Arguments): Promise<number> {
  return withDossier(given, async (dossier, day) => {
    const assessment = assessDossier(dossier, day, { formulas: formulasBy(formulaFacts) });
    const outlook = outlookDossier(dossier, assessment, outlookFacts);
    const amended = amendedOn(dossier, day);
    answer(given, { resolution: dossier.id, name: dossier.name, ...assessment, outlook, amended }, () =>
      describe(dossier, { assessment, outlook, amended }, given.language),
    );
    return 0;
  });
}

interface Known {
  readonly assessment: PlanAssessment;
  readonly outlook: PlanOutlook;
  readonly amended: readonly AmendedPart[];
}

function describe(dossier: Dossier, { assessment, outlook, amended }: Known, language: Language): readonly string[] {
  const known = { vi: `Theo những gì đã biết đến ${formatDay(assessment.asKnownOn, 'vi')}`, en: `As known on ${formatDay(assessment.asKnownOn, 'en')}` };
  return [
    dossier.name[language],
    known[language],
    '',
    ...alignColumns(assessment.targets.map((target) => row(dossier, target, outlook, language))),
    '',
    ...describeSummary(assessment, language),
    ...describeOutlook(outlook, language),
    ...describeAmended(amended, language),
    ...describeConflicts(assessment.conflicts, language),
  ];
}

/** A decided target has its verdict, an open one its outlook: the two words never stand in one column. */
function row(dossier: Dossier, assessment: TargetAssessment, outlook: PlanOutlook, language: Language): readonly string[] {
  const target = dossier.plan.targets.find(({ address }) => address === assessment.target);
  const label = dossier.labels.find((one) => one.target === assessment.target);
  const foreseen = outlook.targets.find((one) => one.target === assessment.target && one.status !== 'decided');
  const { reported } = assessment;
  return [
    target?.label ?? assessment.target,
    label?.short[language] ?? target?.name ?? '',
    verdictWords[assessment.verdict][language],
    foreseen && foreseen.status !== 'not-assessable' ? outlookWords[foreseen.status][language].toLocaleLowerCase(language) : '',
    (reported ? reportedWords[reported.verdict][language] : '') + (assessment.disagrees ? ' ≠' : ''),
    (foreseen ?? assessment).because[language],
  ];
}

/** Two counts that are never mixed. */
function describeSummary({ summary }: PlanAssessment, language: Language): readonly string[] {
  const { computed, reported } = summary;
  const judged = computed.exceeded + computed.met + computed.missed;
  const said = reported.metOrExceeded + reported.missed;
  if (language === 'vi') {
    return [
      `Tính từ số liệu cả kỳ: ${judged}/${summary.targets} chỉ tiêu (vượt ${computed.exceeded}, đạt ${computed.met}, không đạt ${computed.missed}).`,
      said === 0 ? 'Theo báo cáo: chưa có.' : `Theo báo cáo: đạt và vượt ${reported.metOrExceeded}/${said}, không đạt ${reported.missed}.`,
      `Mới có số liệu một phần: ${summary.partial}. Chưa có số liệu: ${summary.withoutFigures}. Số liệu và báo cáo lệch nhau: ${summary.disagreements}.`,
    ];
  }
  return [
    `Computed from full-period figures: ${judged} of ${summary.targets} targets (${computed.exceeded} exceeded, ${computed.met} met, ${computed.missed} missed).`,
    said === 0 ? 'As reported: nothing yet.' : `As reported: ${reported.metOrExceeded} of ${said} met or exceeded, ${reported.missed} missed.`,
    `With partial figures only: ${summary.partial}. Without figures: ${summary.withoutFigures}. Figures and report disagree: ${summary.disagreements}.`,
  ];
}

/** Of the targets without a verdict. */
function describeOutlook({ summary }: PlanOutlook, language: Language): readonly string[] {
  const counts = (['on-track', 'at-risk', 'off-track', 'not-assessable'] as const).map(
    (status) => `${outlookWords[status][language].toLocaleLowerCase(language)} ${summary[status]}`,
  );
  return [`${language === 'vi' ? 'Triển vọng của các chỉ tiêu chưa có kết luận' : 'Outlook of the targets without a verdict'}: ${counts.join(', ')}.`];
}

function describeAmended(amended: readonly AmendedPart[], language: Language): readonly string[] {
  if (amended.length === 0) return [];
  const title = { vi: 'Đã được văn bản sau sửa đổi', en: 'Amended by later acts' };
  return ['', `${title[language]} (${amended.length})`, ...amended.map(({ part, says }) => `  ${part}: ${says[language]}`)];
}
