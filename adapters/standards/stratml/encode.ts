/** A dossier as a StratML Part 2 document: groups of targets and tasks as goals, targets as objectives, parts as indicators. */
import type { Dossier } from '@moc/domain/dataset';
import type { IndicatorCode, Observation, PartLink } from '@moc/domain/observation';
import type { PartAddress, TargetPart, Task } from '@moc/domain/plan';
import { type Address, headingOf, nameAddress, type Provision, walkProvisions } from '@moc/domain/resolution';
import { containsSpan, type Diagnostic, formatPublicationDate, type Period, periodEnd, type Span, sliceSpan } from '@moc/domain/values';
import { workOf } from '../akoma-ntoso/write-meta.ts';
import { type Amount, termsOf } from '../criterion-terms.ts';
import { element, mixed, writeXml, type XmlOut } from '../xml/write-xml.ts';

export const stratmlNamespace = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport';

/**
 * The dossier's plan in XML, valid against the schema of StratML Part 2 (version 2.2.6); docs/formats/stratml.md says what
 * stands where. With figures it is a performance report, without a performance plan. Give `publicView(dossier)` for a file
 * that leaves the house. Never fails; the same dossier gives the same text.
 */
export function encodeStratml(dossier: Dossier): string {
  const { resolution, name, figures } = dossier;
  const writing = startWriting(dossier);
  return writeXml(
    element('PerformancePlanOrReport', { xmlns: stratmlNamespace, Type: figures.observations.length > 0 ? 'Performance_Report' : 'Performance_Plan' }, [
      text('Name', name.vi || (resolution.title?.text ?? '')),
      text('Description', resolution.title?.text),
      text('OtherInformation', workOf(dossier).iri),
      writeCore(writing),
      writeAdministration(writing),
    ]),
  );
}

/** What of this dossier the file does not carry, or carries only by our own convention. */
export function lossesOfStratml({ resolution, plan, figures, corrections }: Dossier): readonly Diagnostic[] {
  const parts = plan.targets.reduce((sum, target) => sum + target.parts.length, plan.hidden.length);
  const citations = resolution.citations.length;
  const [observations, sources] = [figures.observations.length, figures.sources.length];
  const lost = (code: Diagnostic['code'], parameters: Readonly<Record<string, number>>): readonly Diagnostic[] =>
    Object.values(parameters).some((count) => count > 0) ? [{ code, severity: 'note', parameters }] : [];
  return [
    ...lost('standard/stratml-without-text', { provisions: countProvisions([...resolution.body, ...(resolution.appendices ?? [])]), citations }),
    ...lost('standard/stratml-criteria-by-convention', { parts }),
    ...lost('standard/stratml-sources-as-words', { observations, sources }),
    ...lost('standard/stratml-without-verdicts', {
      verdicts: figures.reportedVerdicts.length,
      events: figures.projectEvents.length,
      corrections: corrections.length,
    }),
  ];
}

function countProvisions(provisions: Dossier['resolution']['body']): number {
  return provisions.reduce((sum, { children }) => sum + 1 + countProvisions(children), 0);
}

/** An element with words; left out when there are none. */
function text(name: string, words: string | undefined): XmlOut | undefined {
  return words === undefined || words === '' ? undefined : mixed(name, {}, [plain(words)]);
}

/** One line without the characters XML cannot write: the exact text is Akoma Ntoso's to carry. */
function plain(words: string): string {
  const line = words.normalize('NFC').replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
  return line.replace(/\s+/gu, ' ').trim();
}

interface Writing {
  readonly dossier: Dossier;
  readonly provisions: ReadonlyMap<Address, Provision>;
  readonly links: ReadonlyMap<PartAddress, readonly PartLink[]>;
  readonly observations: ReadonlyMap<IndicatorCode, readonly Observation[]>;
  /** Identifiers are XML names, unique in the file: an underscore and our address, and a count where it comes again. */
  identifier(address: string): XmlOut;
}

function startWriting(dossier: Dossier): Writing {
  const counts = new Map<string, number>();
  const { body, appendices = [] } = dossier.resolution;
  return {
    dossier,
    provisions: new Map([...walkProvisions([...body, ...appendices])].map((provision) => [provision.address, provision])),
    links: Map.groupBy(dossier.figures.links, ({ part }) => part),
    observations: Map.groupBy(dossier.figures.observations, ({ indicator }) => indicator),
    identifier(address) {
      const name = nameOf(address);
      const times = (counts.get(name) ?? 0) + 1;
      counts.set(name, times);
      return mixed('Identifier', {}, [times === 1 ? name : `${name}--${times}`]);
    },
  };
}

const nameOf = (address: string): string => `_${address.replace(/[^\p{L}\p{N}._-]/gu, '-')}`;

/** "dieu-2.khoan-2.diem-đ" → "2.2.đ". */
function sequence(address: string): string {
  const steps = address.split('.').map((step) => /^(?:tieu-muc|[a-z]+)-(.+)$/u.exec(step)?.[1] ?? step);
  return steps.join('.');
}

function writeCore(writing: Writing): XmlOut {
  const { dossier, identifier } = writing;
  const { resolution, plan } = dossier;
  const objective = plan.objective.map((span) => quote(dossier, span)).join(' ');
  const goals = groupsOf(writing);
  return element('StrategicPlanCore', {}, [
    resolution.issuer && element('Organization', {}, [text('Name', resolution.issuer.text), identifier('issuer')]),
    objective ? element('Mission', {}, [text('Description', objective), identifier('mission')]) : undefined,
    ...(goals.length > 0 ? goals.map((group) => writeGoal(writing, group)) : [emptyGoal(dossier)]),
  ]);
}

const quote = ({ resolution }: Dossier, span: Span): string => plain(sliceSpan(resolution.text, span));

/** What the text commits to in one place: a target, a task, or a figure that stands in neither. */
interface Commitment {
  readonly address: string;
  readonly span: Span;
  readonly name?: string;
  readonly parts: readonly TargetPart[];
}

function commitmentsOf({ plan }: Dossier): readonly Commitment[] {
  const inOrder = plan.tasks.toSorted((a, b) => a.span.start - b.span.start);
  const held = Map.groupBy(plan.hidden, ({ span }) => findHolder(inOrder, span));
  const tasks = inOrder.map((task): Commitment => ({ address: task.address, span: task.span, parts: held.get(task) ?? [] }));
  const alone = (held.get(undefined) ?? []).map(
    (part): Commitment => ({ address: provisionOf(part.address), span: part.span, name: part.name, parts: [part] }),
  );
  return [...plan.targets, ...tasks, ...alone].sort((a, b) => a.span.start - b.span.start);
}

/** The last task that begins before the words, if they end in it. */
function findHolder(inOrder: readonly Task[], span: Span): Task | undefined {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle] as Task).span.start <= span.start) low = middle + 1;
    else high = middle;
  }
  const last = inOrder[low - 1];
  return last && containsSpan(last.span, span) ? last : undefined;
}

const provisionOf = (part: string): string => part.replace(/\.(?:phan|so)-[^.]*$/u, '');

interface Group {
  readonly address: Address | undefined;
  readonly commitments: readonly Commitment[];
}

/** What stands under one heading belongs together, in the order of the text. */
function groupsOf({ dossier, provisions }: Writing): readonly Group[] {
  const groups = Map.groupBy(commitmentsOf(dossier), ({ address }) => titledAbove(provisions, address));
  return [...groups].map(([address, commitments]) => ({ address, commitments }));
}

/** The nearest provision above that has a heading; else the one directly above; undefined at the top. */
function titledAbove(provisions: Writing['provisions'], address: string): Address | undefined {
  const steps = address.split('.');
  const above = steps.slice(0, -1).map((_, index) => steps.slice(0, index + 1).join('.') as Address);
  return above.findLast((candidate) => provisions.get(candidate)?.headingSpan) ?? above.at(-1);
}

/** The schema wants a goal even where the text was not understood. */
function emptyGoal({ resolution, name }: Dossier): XmlOut {
  return element('Goal', {}, [mixed('Name', {}, [plain(name.vi)]), mixed('Description', {}, [plain(resolution.title?.text ?? name.vi)])]);
}

function writeGoal(writing: Writing, { address, commitments }: Group): XmlOut {
  const { dossier } = writing;
  const provision = address && writing.provisions.get(address);
  const place = address ? nameAddress(address).vi : dossier.name.vi;
  const heading = provision && headingOf(dossier.resolution, provision);
  return element('Goal', {}, [
    mixed('Name', {}, [plain(heading || place)]),
    mixed('Description', {}, [plain(place)]),
    writing.identifier(`goal-${address ?? 'plan'}`),
    text('SequenceIndicator', sequence(address ?? '')),
    ...commitments.map((one) => writeObjective(writing, one)),
  ]);
}

function writeObjective(writing: Writing, { address, span, name, parts }: Commitment): XmlOut {
  const words = quote(writing.dossier, span);
  return element('Objective', {}, [
    text('Name', name || firstWords(words)),
    text('Description', words),
    writing.identifier(address),
    text('SequenceIndicator', sequence(address)),
    text('OtherInformation', address),
    ...parts.map((part, index) => writeIndicator(writing, part, `${sequence(address)}.${index + 1}`)),
  ]);
}

const shown = 120;

function firstWords(words: string): string {
  return words.length <= shown ? words : `${words.slice(0, words.lastIndexOf(' ', shown))}…`;
}

function writeIndicator(writing: Writing, part: TargetPart, number: string): XmlOut {
  const { dossier, identifier } = writing;
  const { amounts } = termsOf(part.criterion);
  const unit = amounts[0] ? amounts[0].unit.vi || part.unitText || amounts[0].unit.code : (part.unitText ?? 'định tính');
  const type = amounts.length > 0 ? 'Quantitative' : 'Qualitative';
  return element('PerformanceIndicator', { PerformanceIndicatorType: type }, [
    text('SequenceIndicator', number),
    mixed('MeasurementDimension', {}, [plain(part.name) || quote(dossier, part.span)]),
    mixed('UnitOfMeasurement', {}, [plain(unit)]),
    identifier(part.address),
    part.within && writeWithin(part.within),
    element('MeasurementInstance', {}, [...writeTargets(dossier, part), ...writeActuals(writing, part)]),
    text(
      'OtherInformation',
      [part.address, part.strength, part.role, part.setter?.kind, part.denominator && `of: ${part.denominator}`].filter(Boolean).join('; '),
    ),
  ]);
}

function writeWithin(within: string): XmlOut {
  return element('Relationship', { RelationshipType: 'Narrower_Than' }, [mixed('ReferentIdentifier', {}, [nameOf(within)])]);
}

/** One result for each number of the criterion; one without a number where it has none. */
function writeTargets(dossier: Dossier, part: TargetPart): readonly XmlOut[] {
  const { kind, amounts, qualifiers, what } = termsOf(part.criterion);
  const name = [kind, ...qualifiers].join(' ');
  const words = quote(dossier, part.valueSpan ?? part.span);
  const result = (units: string, descriptorValue: string): XmlOut =>
    writeResult('TargetResult', { period: part.period ?? dossier.planPeriod, units, descriptor: [name, descriptorValue], description: words });
  if (amounts.length === 0) return [result('', what ?? '')];
  return amounts.map(({ value, bound }: Amount) => result(value, bound));
}

const statusCodes = { estimate: 'E', preliminary: 'P', official: 'A', plan: 'F' } as const;

/** Every published figure of the linked indicator, in the form the part is judged in. */
function writeActuals({ dossier: { figures }, links, observations }: Writing, part: TargetPart): readonly XmlOut[] {
  const published = (links.get(part.address) ?? []).flatMap(({ indicator, territory, measure }) =>
    (observations.get(indicator) ?? []).filter((one) => one.territory === territory && one.measure === measure),
  );
  return published.map((one) =>
    writeResult('ActualResult', {
      period: one.period,
      units: one.value,
      descriptor: ['OBS_STATUS', statusCodes[one.status]],
      description: describe(one, figures),
    }),
  );
}

function describe({ source, published, unit }: Observation, { sources }: Dossier['figures']): string {
  const { title, publisher } = sources.find(({ id }) => id === source) ?? { title: source, publisher: '' };
  return [unit.vi, publisher, title, formatPublicationDate(published, 'vi')].filter(Boolean).join('; ');
}

interface Result {
  readonly period: Period;
  readonly units: string;
  readonly descriptor: readonly [string, string];
  readonly description: string;
}

function writeResult(name: 'TargetResult' | 'ActualResult', { period, units, descriptor, description }: Result): XmlOut {
  return element(name, {}, [
    mixed('StartDate', {}, [`${period.start}-01`]),
    mixed('EndDate', {}, [periodEnd(period)]),
    mixed('NumberOfUnits', {}, units === '' ? [] : [units]),
    element('Descriptor', {}, [text('DescriptorName', descriptor[0]), text('DescriptorValue', descriptor[1])]),
    text('Description', description),
  ]);
}

function writeAdministration({ dossier: { resolution, planPeriod }, identifier }: Writing): XmlOut {
  return element('AdministrativeInformation', {}, [
    identifier('plan'),
    mixed('StartDate', {}, [`${planPeriod.start}-01`]),
    mixed('EndDate', {}, [periodEnd(planPeriod)]),
    text('PublicationDate', resolution.adoptedOn?.day),
  ]);
}
