/** `moc targets FILE`: every target with its parts, as they were read: kind, value, unit and the words themselves. */
import { type Plan, readPlan, type TargetPart } from '@moc/domain/plan';
import { type Address, parseResolution } from '@moc/domain/resolution';
import { type Language, sliceSpan } from '@moc/domain/values';
import { scaleWords, units } from '@moc/facts';
import type { Arguments } from '../arguments.ts';
import { criterionCells } from '../criterion-text.ts';
import { alignColumns, answer, oneLine } from '../output.ts';
import { readText } from '../text-file.ts';
import { criterionWords } from '../words.ts';

export async function runTargets(given: Arguments): Promise<number> {
  const text = await readText(given.operands[0] ?? '', given.language);
  const plan = readPlan(parseResolution(text), { units, scaleWords });
  answer(given, presentPlan(plan, text), () => describe(plan, text, given.language));
  return 0;
}

/** For programs: the plan with each part's words, exactly as they stand in the file. */
function presentPlan(plan: Plan, text: string) {
  const quoted = (part: TargetPart) => ({
    ...part,
    quoted: sliceSpan(text, part.span),
    ...(part.valueSpan && { quotedValue: sliceSpan(text, part.valueSpan) }),
  });
  const targets = plan.targets.map((target) => ({ ...target, quoted: sliceSpan(text, target.span), parts: target.parts.map(quoted) }));
  return { targets, hidden: plan.hidden.map(quoted) };
}

const words = {
  vi: { head: ['điểm', 'phần', 'loại', 'trị số', 'đơn vị', 'nguyên văn'], targets: 'chỉ tiêu', parts: 'phần', hidden: 'câu có định lượng trong phần nhiệm vụ' },
  en: { head: ['point', 'part', 'kind', 'value', 'unit', 'words'], targets: 'targets', parts: 'parts', hidden: 'quantified statements in the tasks' },
} as const;

function describe(plan: Plan, text: string, language: Language): readonly string[] {
  const say = words[language];
  const isAlone = plan.targets.every(({ label }, index) => plan.targets.findIndex((other) => other.label === label) === index);
  const rows = plan.targets.flatMap(({ address, label, parts }) =>
    parts.map((part, index) => [index === 0 ? (isAlone ? label : numbersOf(address)) : '', ...cells(part, `${index + 1}`, text, language)]),
  );
  const hidden = plan.hidden.map((part) => ['', ...cells(part, part.address, text, language)]);
  const count = plan.targets.reduce((sum, { parts }) => sum + parts.length, 0);
  return [
    ...alignColumns([say.head, ...rows]),
    '',
    `${plan.targets.length} ${say.targets}, ${count} ${say.parts}.`,
    ...(hidden.length > 0 ? ['', `${hidden.length} ${say.hidden}:`, ...alignColumns(hidden)] : []),
  ];
}

/** Where letters begin anew under every heading, the numbers on the way down: "dieu-2.khoan-2.diem-đ" → "2.2.đ". */
const numbersOf = (address: Address): string =>
  address
    .split('.')
    .map((step) => step.slice(step.indexOf('-') + 1))
    .join('.');

/** Below this the desk shows a part as doubtful. */
const sure = 0.8;

function cells(part: TargetPart, name: string, text: string, language: Language): readonly string[] {
  const { kind, value, unit } = criterionCells(part.criterion, language);
  const nested = part.within === undefined ? '' : '↳ ';
  const doubt = part.confidence.value < sure ? ' ?' : '';
  return [name, criterionWords[kind][language] + doubt, value, unit, `${nested}“${oneLine(sliceSpan(text, part.span))}”`];
}
