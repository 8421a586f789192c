/** `moc explain ADDRESS`: walks a verdict back: reason, figures with vintage and source, indicator, part, words, provision, resolution. */
import { formulasBy, type PartAssessment, type PartOutlook } from '@moc/domain/assessment';
import { amendedOn, assessDossier, type Dossier, outlookDossier } from '@moc/domain/dataset';
import { type Indicator, isKnownOn, type Observation, type PartLink, type Source } from '@moc/domain/observation';
import type { AmendedPart, Target, TargetPart } from '@moc/domain/plan';
import { type Address, nameAddress } from '@moc/domain/resolution';
import { comparePeriods, type Day, formatDay, formatPeriod, formatPublicationDate, formatQuantity, type Language, sliceSpan } from '@moc/domain/values';
import { formulaFacts, outlookFacts } from '@moc/facts';
import type { Arguments } from '../arguments.ts';
import { withDossier } from '../dossier.ts';
import { findAsked } from '../find-asked.ts';
import { answer, oneLine } from '../output.ts';
import { directionWords, measureWords, reportedWords, statusWords, verdictWords } from '../words.ts';

export function runExplain(given: Arguments): Promise<number> {
  return withDossier(given, async (dossier, day) => {
    const explanation = explain(dossier, day, given.operands[0] ?? '');
    answer(given, explanation, () => describe(explanation, given.language));
    return 0;
  });
}

/** One part with everything its verdict rests on. */
interface PartWalk {
  readonly part: TargetPart;
  readonly words: string;
  readonly assessment?: PartAssessment;
  /** Where it stands while it has no verdict. */
  readonly outlook?: PartOutlook;
  /** What later acts changed of it by the day. */
  readonly amended?: AmendedPart;
  readonly link?: PartLink;
  readonly indicator?: Indicator;
  /** Figures of the indicator at the place, known by the day, each with its source. */
  readonly figures: readonly { readonly observation: Observation; readonly source?: Source; readonly decides: boolean }[];
}

function explain(dossier: Dossier, day: Day, asked: string) {
  const { target, part } = findAsked(dossier, asked);
  const judged = assessDossier(dossier, day, { formulas: formulasBy(formulaFacts) });
  const foreseen = outlookDossier(dossier, judged, outlookFacts);
  const outlook = foreseen.targets.find((one) => target && one.target === target.address && one.status !== 'decided');
  const outlooks = [...foreseen.targets.flatMap((one) => one.parts), ...foreseen.hidden];
  const amended = amendedOn(dossier, day);
  const verdict = judged.targets.find((one) => target && one.target === target.address);
  const parts = part ? [part] : (target?.parts ?? []);
  const assessments = [...judged.targets.flatMap((one) => one.parts), ...judged.hidden];
  return {
    asKnownOn: day,
    ...(target && { target: presentTarget(dossier, target) }),
    ...(!target && part && { provision: provisionOf(part) }),
    ...(verdict && { verdict: verdict.verdict, because: verdict.because, reported: verdict.reported, disagrees: verdict.disagrees }),
    ...(outlook && { outlook: { status: outlook.status, because: outlook.because, probability: outlook.probability, assessableOn: outlook.assessableOn } }),
    parts: parts.map((one) => ({
      ...walkPart(
        dossier,
        day,
        one,
        assessments.find((assessment) => assessment.part === one.address),
      ),
      ...optional(
        'outlook',
        outlooks.find(({ part: address, status }) => address === one.address && status !== 'decided'),
      ),
      ...optional(
        'amended',
        amended.find(({ part: address }) => address === one.address),
      ),
    })),
    resolution: { id: dossier.id, name: dossier.name, adoptedOn: dossier.resolution.adoptedOn?.day, issuer: dossier.resolution.issuer?.text },
  };
}

/** The field, where there is something to say. */
function optional<K extends string, T>(key: K, value: T | undefined): { readonly [Key in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [Key in K]?: T };
}

/** Where a statement stands that belongs to no target: its address less its own number. */
function provisionOf({ address }: TargetPart) {
  const holder = address.split('.').slice(0, -1).join('.') as Address;
  return { address: holder, name: nameAddress(holder) };
}

type Explanation = ReturnType<typeof explain>;

function presentTarget({ resolution, labels }: Dossier, target: Target) {
  const label = labels.find((one) => one.target === target.address);
  const name = label?.name ?? { vi: target.name, en: target.name };
  return {
    address: target.address,
    label: target.label,
    name,
    provision: nameAddress(target.address),
    words: sliceSpan(resolution.text, target.span),
    span: target.span,
  };
}

function walkPart({ resolution, figures }: Dossier, day: Day, part: TargetPart, assessment: PartAssessment | undefined): PartWalk {
  const link = figures.links.find((one) => one.part === part.address);
  const indicator = link && figures.indicators.find(({ code }) => code === link.indicator);
  const known = figures.observations
    .filter((one) => link && one.indicator === link.indicator && one.territory === link.territory && one.status !== 'plan' && isKnownOn(one.published, day))
    .sort((a, b) => comparePeriods(a.period, b.period) || (a.published.text < b.published.text ? -1 : 1));
  return {
    part,
    words: sliceSpan(resolution.text, part.span),
    ...(assessment && { assessment }),
    ...(link && { link }),
    ...(indicator && { indicator }),
    figures: known.map((observation) => {
      const source = figures.sources.find(({ id }) => id === observation.source);
      return { observation, ...(source && { source }), decides: observation.id === assessment?.decidedBy };
    }),
  };
}

const words = {
  vi: {
    known: 'Theo những gì đã biết đến',
    verdict: 'Kết luận',
    outlook: 'Triển vọng',
    amended: 'Sửa đổi',
    reason: 'Vì',
    reported: 'Báo cáo',
    by: 'của',
    figures: 'Số liệu',
    noFigure: 'chưa có số liệu nào được công bố',
    indicator: 'Chỉ tiêu',
    notLinked: 'chưa nối với chỉ tiêu thống kê nào',
    part: 'Phần',
    said: 'Câu chữ',
    characters: 'ký tự',
    provision: 'Điều khoản',
    resolution: 'Nghị quyết',
    adopted: 'thông qua',
    published: 'công bố',
    source: 'nguồn',
    place: 'đơn vị',
    became: 'Địa bàn',
  },
  en: {
    known: 'As known on',
    verdict: 'Verdict',
    outlook: 'Outlook',
    amended: 'Amended',
    reason: 'Because',
    reported: 'Reported',
    by: 'by',
    figures: 'Figures',
    noFigure: 'nothing published yet',
    indicator: 'Indicator',
    notLinked: 'not linked to an indicator yet',
    part: 'Part',
    said: 'Words',
    characters: 'characters',
    provision: 'Provision',
    resolution: 'Resolution',
    adopted: 'adopted',
    published: 'published',
    source: 'source',
    place: 'place',
    became: 'Territory',
  },
} as const;

function describe(explanation: Explanation, language: Language): readonly string[] {
  const say = words[language];
  const { target, resolution } = explanation;
  return [
    ...(target ? [`${target.label}) ${target.name[language]}`] : []),
    `${say.known} ${formatDay(explanation.asKnownOn, language)}`,
    ...describeVerdict(explanation, language),
    ...explanation.parts.flatMap((part) => ['', ...describePart(part, language)]),
    '',
    ...(target ? [`${say.provision}: ${target.provision[language]} (${target.address})`, `  “${oneLine(target.words)}”`] : []),
    ...(explanation.provision ? [`${say.provision}: ${explanation.provision.name[language]} (${explanation.provision.address})`] : []),
    `${say.resolution}: ${resolution.name[language]}${resolution.adoptedOn ? `, ${say.adopted} ${formatDay(resolution.adoptedOn, language)}` : ''}`,
  ];
}

function describeVerdict({ verdict, because, outlook, reported }: Explanation, language: Language): readonly string[] {
  const say = words[language];
  return [
    ...(verdict && because ? [`${say.verdict}: ${verdictWords[verdict][language]}`, `${say.reason}: ${because[language]}`] : []),
    ...(outlook ? [`${say.outlook}: ${outlook.because[language]}`] : []),
    ...(reported
      ? [
          `${say.reported}: ${reportedWords[reported.verdict][language]} (${reported.reportedBy}, ${formatDay(reported.reportedOn, language)}; ${reported.source}). ${reported.reason}`,
        ]
      : []),
  ];
}

function describePart({ part, assessment, outlook, amended, link, indicator, figures, words: quoted }: PartWalk, language: Language): readonly string[] {
  const say = words[language];
  const measured =
    link && indicator
      ? `${indicator.name[language]} (${indicator.code}; ${measureWords[link.measure][language]}; ${directionWords[indicator.direction][language]}; ${say.place} ${link.territory})`
      : say.notLinked;
  return [
    `${say.part} ${part.address}: ${part.name}`,
    ...(assessment ? [`  ${say.verdict}: ${verdictWords[assessment.verdict][language]}`, `  ${say.reason}: ${assessment.because[language]}`] : []),
    ...(assessment?.derived?.steps.map((step) => `    ${step[language]}`) ?? []),
    ...(assessment?.became ? [`  ${say.became}: ${assessment.became[language]}`] : []),
    ...(outlook ? [`  ${say.outlook}: ${outlook.because[language]}`] : []),
    ...(amended ? [`  ${say.amended}: ${amended.says[language]}`] : []),
    `  ${say.figures}:${figures.length === 0 ? ` ${say.noFigure}` : ''}`,
    ...figures.map((figure) => `  ${figure.decides ? '→' : ' '} ${describeFigure(figure, language)}`),
    `  ${say.indicator}: ${measured}`,
    `  ${say.said}: “${oneLine(quoted)}” (${say.characters} ${part.span.start}–${part.span.end})`,
  ];
}

function describeFigure({ observation, source }: PartWalk['figures'][number], language: Language): string {
  const say = words[language];
  const { period, value, unit, measure, status, published, note } = observation;
  const from = source ? `${source.publisher}, “${source.title}”${source.url ? `, ${source.url}` : ''}` : observation.source;
  const figure = `${formatPeriod(period, language)}: ${measure === 'rank' ? `${unit[language]} ${value}` : formatQuantity({ value, unit }, language)} (${measureWords[measure][language]}, ${statusWords[status][language]})`;
  return `${figure}; ${say.published} ${formatPublicationDate(published, language)}; ${say.source}: ${from}${note ? `; ${note}` : ''}`;
}
