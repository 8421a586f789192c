/** `moc assess`: every target judged by what was known on a day; what was computed and what was reported are counted apart. */
import type { PlanAssessment, TargetAssessment } from '@moc/domain/assessment';
import { assessDossier, type Dossier } from '@moc/domain/dataset';
import { formatDay, type Language } from '@moc/domain/values';
import type { Arguments } from '../arguments.ts';
import { withDossier } from '../dossier.ts';
import { alignColumns, answer } from '../output.ts';
import { reportedWords, verdictWords } from '../words.ts';

export function runAssess(given: Arguments): Promise<number> {
  return withDossier(given, async (dossier, day) => {
    const assessment = assessDossier(dossier, day);
    answer(given, { resolution: dossier.id, name: dossier.name, ...assessment }, () => describe(dossier, assessment, given.language));
    return 0;
  });
}

function describe(dossier: Dossier, assessment: PlanAssessment, language: Language): readonly string[] {
  const known = { vi: `Theo những gì đã biết đến ${formatDay(assessment.asKnownOn, 'vi')}`, en: `As known on ${formatDay(assessment.asKnownOn, 'en')}` };
  return [
    dossier.name[language],
    known[language],
    '',
    ...alignColumns(assessment.targets.map((target) => row(dossier, target, language))),
    '',
    ...describeSummary(assessment, language),
    ...describeConflicts(assessment, language),
  ];
}

function row(dossier: Dossier, assessment: TargetAssessment, language: Language): readonly string[] {
  const target = dossier.plan.targets.find(({ address }) => address === assessment.target);
  const label = dossier.labels.find((one) => one.target === assessment.target);
  const { reported } = assessment;
  return [
    target?.label ?? assessment.target,
    label?.short[language] ?? target?.name ?? '',
    verdictWords[assessment.verdict][language],
    (reported ? reportedWords[reported.verdict][language] : '') + (assessment.disagrees ? ' ≠' : ''),
    assessment.because[language],
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

function describeConflicts({ conflicts }: PlanAssessment, language: Language): readonly string[] {
  if (conflicts.length === 0) return [];
  const title = { vi: 'Số liệu các nguồn còn lệch nhau', en: 'Sources that disagree' };
  return ['', `${title[language]} (${conflicts.length})`, ...conflicts.map(({ says }) => `  ${says[language]}`)];
}
