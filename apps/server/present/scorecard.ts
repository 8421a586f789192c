/** The scorecard as a table, one row a part: what was promised, what is known, from whom, and the verdict with its reason. */

import { type TableCell, type WrittenColumn, writeCsv, writeXlsx } from '@moc/documents';
import {
  outlookWords,
  type PartAssessment,
  type PartOutlook,
  type PlanAssessment,
  type PlanOutlook,
  type TargetAssessment,
  type TargetOutlook,
  verdictWords,
} from '@moc/domain/assessment';
import type { Dossier } from '@moc/domain/dataset';
import type { Source } from '@moc/domain/observation';
import type { Target, TargetPart } from '@moc/domain/plan';
import { nameAddress } from '@moc/domain/resolution';
import { type Bilingual, formatPeriod, formatPublicationDate, type Language, type Quantity, sliceSpan } from '@moc/domain/values';
import { percentOf, reportedWords, roleWords, sayChance, statusWords } from './table-words.ts';

interface Row {
  readonly dossier: Dossier;
  readonly day: PlanAssessment['asKnownOn'];
  readonly target: Target;
  readonly targetAssessment: TargetAssessment;
  readonly part: TargetPart;
  readonly assessment: PartAssessment;
  readonly targetOutlook?: TargetOutlook;
  readonly outlook?: PartOutlook;
}

interface Column {
  readonly header: Bilingual;
  readonly width: number;
  readonly cell: (row: Row, language: Language) => TableCell;
}

const number = (quantity: Quantity | undefined): TableCell => quantity && { number: quantity.value };

const columns: readonly Column[] = [
  { header: { vi: 'Vị trí', en: 'Place' }, width: 24, cell: ({ target }, language) => nameAddress(target.address)[language] },
  { header: { vi: 'Điểm', en: 'Point' }, width: 7, cell: ({ target }) => target.label },
  { header: { vi: 'Nhóm', en: 'Group' }, width: 16, cell: ({ dossier, target }, language) => labelOf(dossier, target)?.group[language] },
  { header: { vi: 'Chỉ tiêu', en: 'Target' }, width: 36, cell: ({ dossier, target }, language) => labelOf(dossier, target)?.name[language] ?? target.name },
  { header: { vi: 'Nội dung', en: 'Part' }, width: 36, cell: ({ part }) => part.name },
  {
    header: { vi: 'Nguyên văn', en: 'Wording' },
    width: 44,
    cell: ({ dossier, part }) => sliceSpan(dossier.resolution.text, part.span).normalize('NFC').replace(/\s+/g, ' '),
  },
  { header: { vi: 'Vai trò', en: 'Role' }, width: 12, cell: ({ part }, language) => roleWords[part.role][language] },
  { header: { vi: 'Mức so sánh', en: 'Compared with' }, width: 13, cell: ({ assessment }) => number(assessment.compared?.against) },
  { header: { vi: 'Thực hiện', en: 'Actual' }, width: 13, cell: ({ assessment }) => number(assessment.compared?.actual) },
  { header: { vi: 'Chênh lệch', en: 'Gap' }, width: 13, cell: ({ assessment }) => number(assessment.compared?.gap) },
  { header: { vi: 'Đơn vị so sánh', en: 'Unit compared' }, width: 16, cell: ({ assessment }, language) => assessment.compared?.against.unit[language] },
  { header: { vi: 'Số liệu mới nhất', en: 'Latest figure' }, width: 13, cell: ({ assessment: { latest } }) => latest && { number: latest.value } },
  { header: { vi: 'Đơn vị', en: 'Unit' }, width: 16, cell: ({ assessment: { latest } }, language) => latest?.unit[language] },
  { header: { vi: 'Kỳ', en: 'Period' }, width: 14, cell: ({ assessment: { latest } }, language) => latest && formatPeriod(latest.period, language) },
  { header: { vi: 'Loại số liệu', en: 'Status' }, width: 14, cell: ({ assessment: { latest } }, language) => latest && statusWords[latest.status][language] },
  {
    header: { vi: 'Công bố', en: 'Published' },
    width: 14,
    cell: ({ assessment: { latest } }, language) => latest && formatPublicationDate(latest.published, language),
  },
  { header: { vi: 'Nguồn', en: 'Source' }, width: 36, cell: ({ dossier, assessment }) => sourceCell(dossier, assessment) },
  { header: { vi: 'So kế hoạch (%)', en: 'Share of plan (%)' }, width: 11, cell: ({ assessment }) => assessment.progress && { number: assessment.progress } },
  { header: { vi: 'Kết luận phần', en: 'Verdict of the part' }, width: 18, cell: ({ assessment }, language) => verdictWords[assessment.verdict][language] },
  {
    header: { vi: 'Kết luận chỉ tiêu', en: 'Verdict of the target' },
    width: 18,
    cell: ({ targetAssessment }, language) => verdictWords[targetAssessment.verdict][language],
  },
  {
    header: { vi: 'Cơ quan báo cáo nêu', en: 'As reported' },
    width: 18,
    cell: ({ targetAssessment: { reported } }, language) => reported && reportedWords[reported.verdict][language],
  },
  {
    header: { vi: 'Triển vọng phần', en: 'Outlook of the part' },
    width: 18,
    cell: ({ outlook }, language) => outlook && outlookWords[outlook.status][language],
  },
  {
    header: { vi: 'Xác suất đạt (%)', en: 'Probability (%)' },
    width: 11,
    cell: ({ outlook }) => outlook?.forecast && { number: percentOf(outlook.forecast.probability) },
  },
  {
    header: { vi: 'Triển vọng chỉ tiêu', en: 'Outlook of the target' },
    width: 18,
    cell: ({ targetOutlook }, language) => targetOutlook && outlookWords[targetOutlook.status][language],
  },
  {
    header: { vi: 'Xác suất đạt chỉ tiêu (%)', en: 'Probability of the target (%)' },
    width: 14,
    cell: ({ targetOutlook }, language) => targetOutlook?.probability && sayChance(targetOutlook.probability, language),
  },
  { header: { vi: 'Đánh giá được từ', en: 'Assessable from' }, width: 13, cell: ({ outlook }) => outlook?.assessableOn && { day: outlook.assessableOn } },
  {
    header: { vi: 'Vì sao (triển vọng)', en: 'Why (outlook)' },
    width: 60,
    cell: ({ outlook }, language) => (outlook && outlook.status !== 'decided' ? outlook.because[language] : undefined),
  },
  { header: { vi: 'Vì sao', en: 'Why' }, width: 60, cell: ({ assessment }, language) => assessment.because[language] },
  { header: { vi: 'Biết đến ngày', en: 'As known on' }, width: 13, cell: ({ day }) => ({ day }) },
];

function labelOf({ labels }: Dossier, { address }: Target) {
  return labels.find(({ target }) => target === address);
}

function sourceCell({ figures }: Dossier, { latest }: PartAssessment): TableCell {
  const source = latest && figures.sources.find(({ id }) => id === latest.source);
  return source && (isWebAddress(source) ? { text: `${source.publisher}: ${source.title}`, link: source.url } : `${source.publisher}: ${source.title}`);
}

const isWebAddress = ({ url }: Source): boolean => /^https?:\/\//.test(url);

function rowsOf(dossier: Dossier, assessment: PlanAssessment, outlook: PlanOutlook): Row[] {
  const foreseen = new Map(outlook.targets.map((target) => [target.target, target]));
  const assessed = new Map(assessment.targets.map((target) => [target.target, target]));
  return dossier.plan.targets.flatMap((target) => {
    const targetAssessment = assessed.get(target.address);
    if (!targetAssessment) return [];
    const targetOutlook = foreseen.get(target.address);
    const partsForeseen = new Map(targetOutlook?.parts.map((part) => [part.part, part]));
    const parts = new Map(targetAssessment.parts.map((part) => [part.part, part]));
    return target.parts.flatMap((part): Row[] => {
      const partAssessment = parts.get(part.address);
      if (!partAssessment) return [];
      const partOutlook = partsForeseen.get(part.address);
      const ahead = { ...(targetOutlook && { targetOutlook }), ...(partOutlook && { outlook: partOutlook }) };
      return [{ dossier, day: assessment.asKnownOn, target, targetAssessment, part, assessment: partAssessment, ...ahead }];
    });
  });
}

/** The bytes of the file. */
export async function presentScorecard(
  dossier: Dossier,
  { outlook, ...assessment }: PlanAssessment & { readonly outlook: PlanOutlook },
  language: Language,
  format: 'csv' | 'xlsx',
): Promise<Uint8Array> {
  const written: WrittenColumn[] = columns.map(({ header, width }) => ({ header: header[language], width }));
  const rows = rowsOf(dossier, assessment, outlook).map((row) => columns.map(({ cell }) => cell(row, language)));
  if (format === 'csv') return writeCsv(written, rows);
  return writeXlsx([{ name: language === 'vi' ? 'Bảng chỉ tiêu' : 'Scorecard', columns: written, rows }]);
}
