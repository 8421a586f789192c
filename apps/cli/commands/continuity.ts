/** `moc continuity`: two years' targets held against each other, from two files, a case folder and a file, or the store. */
import type { Dossier } from '@moc/domain/dataset';
import { type ContinuedPart, type Continuity, earlierPlans, type MatchDecision, matchDecisions, matchIndicators, type TargetPart } from '@moc/domain/plan';
import { formatDecimal, type Language, parseDecimal } from '@moc/domain/values';
import { listResolutions, loadDossier, loadReview, type Store } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { readCaseFolder } from '../case-folder.ts';
import { criterionCells } from '../criterion-text.ts';
import { readDraft } from '../draft.ts';
import { Failure, UsageFault } from '../failure.ts';
import { getPlace, withStore } from '../open-store.ts';
import { alignColumns, answer } from '../output.ts';

export async function runContinuity(given: Arguments): Promise<number> {
  const [first, second] = given.operands;
  if (given.from !== undefined) {
    if (first === undefined || second !== undefined) throw wrongOperands(given, '1');
    return tell(given, await readDraft(given, first), await readCaseFolder(given.from), []);
  }
  if (first === undefined) return withStore(given, (store) => tellStored(given, store));
  if (second === undefined) throw wrongOperands(given, '0, 2');
  return tell(given, await readDraft(given, second), await readDraft(given, first), []);
}

const wrongOperands = ({ command, operands }: Arguments, wanted: string): UsageFault =>
  new UsageFault({ code: 'cli/operands', parameters: { command, given: operands.length, wanted } });

async function tellStored(given: Arguments, store: Store): Promise<number> {
  const { tenant, resolution } = await getPlace(store, given);
  const review = await loadReview(store, tenant, resolution);
  if (!review) throw new Failure({ code: 'cli/no-resolution', parameters: {} });
  const now = review.dossier;
  const known = await listResolutions(store, [tenant]);
  const id =
    given.previous === undefined
      ? earlierPlans({ ...now, issuer: now.resolution.issuer?.text }, known)[0]?.id
      : known.find((each) => each.id === given.previous)?.id;
  if (id === undefined) throw noEarlier(given, now.id, known);
  const before = await loadDossier(store, tenant, id);
  if (!before) throw noEarlier(given, now.id, known);
  return tell(given, now, before, matchDecisions(review.steps, id));
}

function noEarlier({ previous }: Arguments, given: string, known: readonly { readonly id: string }[]): Failure {
  if (previous === undefined) return new Failure({ code: 'cli/no-earlier', parameters: { given } });
  return new Failure({ code: 'cli/which-resolution', parameters: { given: previous, wanted: known.map(({ id }) => id).join(', ') } });
}

function tell(given: Arguments, now: Dossier, before: Dossier, decisions: readonly MatchDecision[]): number {
  const continuity = matchIndicators(now.plan, before.plan, before.figures.links, decisions);
  answer(given, { resolution: now.id, previous: before.id, ...continuity }, () => describe(continuity, given.language));
  return 0;
}

const words = {
  vi: {
    matched: 'Tiếp tục',
    redefined: 'Định nghĩa lại: không so sánh trực tiếp được',
    added: 'Mới',
    dropped: 'Thôi không đặt nữa',
    none: 'không có',
    codes: 'mã chỉ số tiếp tục dùng',
    why: {
      'same-name': 'cùng tên',
      'same-words': 'cùng từ ngữ',
      'similar-words': 'từ ngữ gần giống',
      'same-group': 'cùng nhóm',
      'same-unit': 'cùng đơn vị',
      'same-kind': 'cùng cách đo',
      'same-value': 'cùng trị số',
    },
    what: { unit: 'đổi đơn vị', kind: 'đổi cách đo', basis: 'đổi căn cứ tính' },
    by: 'xác nhận bởi',
  },
  en: {
    matched: 'Continued',
    redefined: 'Redefined: not directly comparable',
    added: 'New',
    dropped: 'Dropped',
    none: 'none',
    codes: 'indicator codes that go on',
    why: {
      'same-name': 'same name',
      'same-words': 'same words',
      'similar-words': 'similar words',
      'same-group': 'same group',
      'same-unit': 'same unit',
      'same-kind': 'same kind',
      'same-value': 'same value',
    },
    what: { unit: 'another unit', kind: 'another kind', basis: 'counted by another standard' },
    by: 'confirmed by',
  },
} as const;

function describe({ matched, redefined, added, dropped }: Continuity, language: Language): readonly string[] {
  const say = words[language];
  const codes = new Set([...matched, ...redefined].flatMap(({ indicators }) => indicators));
  return [
    ...section(
      say.matched,
      say.none,
      matched.flatMap((pair) => pairRows(pair, whyOf(pair, language), language)),
    ),
    ...section(
      say.redefined,
      say.none,
      redefined.flatMap((pair) => pairRows(pair, pair.what.map((each) => say.what[each]).join(', '), language)),
    ),
    ...section(
      say.added,
      say.none,
      added.map((part) => partRow(part, language)),
    ),
    ...section(
      say.dropped,
      say.none,
      dropped.map(({ previous, indicators }) => [...partRow(previous, language), indicators.join(', ')]),
    ),
    `${say.matched} ${matched.length} · ${language === 'vi' ? 'định nghĩa lại' : 'redefined'} ${redefined.length} · ${say.added} ${added.length} · ${say.dropped} ${dropped.length}`,
    ...(codes.size > 0 ? [`${codes.size} ${say.codes}.`] : []),
  ];
}

function section(title: string, none: string, rows: readonly (readonly string[])[]): readonly string[] {
  return [title, ...(rows.length === 0 ? [`  ${none}`] : alignColumns(rows)), ''];
}

function whyOf({ why, decided }: ContinuedPart, language: Language): string {
  const say = words[language];
  return decided ? `${say.by} ${decided.name}` : why.map((each) => say.why[each]).join(', ');
}

/** This year's part, and below it the earlier one with the reason. */
function pairRows(pair: ContinuedPart, reason: string, language: Language): readonly (readonly string[])[] {
  const { part, previous, score, indicators } = pair;
  const likeness = formatDecimal(parseDecimal(score.toFixed(2)) ?? parseDecimal('0')!, language);
  return [
    [...partRow(part, language), indicators.join(', ')],
    [`    ← ${previous.address}`, askedOf(previous, language), `${previous.name} (${likeness}: ${reason})`, ''],
  ];
}

const partRow = (part: TargetPart, language: Language): readonly string[] => [`  ${part.address}`, askedOf(part, language), part.name];

function askedOf({ criterion }: TargetPart, language: Language): string {
  const { value, unit } = criterionCells(criterion, language);
  return `${value} ${unit}`.trim();
}
