/** StratML in: Part 2 plans and reports, and Part 1 plans, read leniently: real files break the rules of identifiers. */
import { accepted, type Day, type Decimal, type Diagnostic, type Outcome, parseDay, parseDecimal, refused } from '@moc/domain/values';
import { childrenOf, findChild, readXml, type XmlElement, type XmlLimits, xmlLimits } from '../xml/read-xml.ts';
import { stratmlNamespace } from './encode.ts';
import type { StratmlGoal, StratmlIndicator, StratmlObjective, StratmlPlan, StratmlResult } from './types.ts';

const partOne = 'urn:ISO:std:iso:17469:tech:xsd:stratml_core';
const types = ['Strategic_Plan', 'Performance_Plan', 'Performance_Report'] as const;

/** Refused when it is no well-formed XML, no StratML, or beyond the limits; a bad number or day is left out and said. */
export function decodeStratml(xml: string, limits: XmlLimits = xmlLimits): Outcome<StratmlPlan> {
  const read = readXml(xml, { [stratmlNamespace]: '', [partOne]: '' }, limits);
  if (!read.ok) return read;
  const root = read.value;
  const core = findChild(root, 'StrategicPlanCore');
  if (!core || !['PerformancePlanOrReport', 'StrategicPlan'].includes(root.name))
    return refused({ code: 'standard/not-stratml', parameters: { found: root.name } });
  return accepted(readPlan(root, core));
}

/** Whether a text is worth decoding: it begins like a StratML file of Part 1 or 2. */
export function isStratml(text: string): boolean {
  return /^\ufeff?\s*</u.test(text) && /<(?:[\w.-]+:)?(?:PerformancePlanOrReport|StrategicPlan)[\s>]/u.test(text.slice(0, 4000));
}

type Noticed = Diagnostic[];

function readPlan(root: XmlElement, core: XmlElement): StratmlPlan {
  const noticed: Noticed = [];
  const administration = findChild(root, 'AdministrativeInformation');
  const mission = words(findChild(core, 'Mission'), 'Description');
  return {
    type: types.find((type) => type === root.attributes.Type) ?? 'Strategic_Plan',
    name: words(root, 'Name') ?? '',
    ...present({ description: words(root, 'Description'), otherInformation: words(root, 'OtherInformation') }),
    organizations: childrenOf(core, 'Organization').flatMap((one) => words(one, 'Name') ?? []),
    ...present({ mission }),
    goals: childrenOf(core, 'Goal').map((goal) => readGoal(goal, noticed)),
    ...present({
      identifier: words(administration, 'Identifier'),
      start: dayIn(administration, 'StartDate', noticed),
      end: dayIn(administration, 'EndDate', noticed),
      published: dayIn(administration, 'PublicationDate', noticed),
      source: words(administration, 'Source'),
    }),
    diagnostics: noticed,
  };
}

function readGoal(goal: XmlElement, noticed: Noticed): StratmlGoal {
  return { ...described(goal), objectives: childrenOf(goal, 'Objective').map((objective) => readObjective(objective, noticed)) };
}

function readObjective(objective: XmlElement, noticed: Noticed): StratmlObjective {
  const stakeholders = childrenOf(objective, 'Stakeholder');
  const performs = (one: XmlElement): boolean =>
    childrenOf(one, 'Role').some((role) => childrenOf(role, 'RoleType').some((type) => wordsOf(type) === 'Performer'));
  return {
    ...described(objective),
    performers: stakeholders.filter(performs).flatMap((one) => words(one, 'Name') ?? []),
    indicators: childrenOf(objective, 'PerformanceIndicator').map((indicator) => readIndicator(indicator, noticed)),
  };
}

function readIndicator(indicator: XmlElement, noticed: Noticed): StratmlIndicator {
  const instances = childrenOf(indicator, 'MeasurementInstance');
  const results = (name: string): readonly StratmlResult[] => instances.flatMap((one) => childrenOf(one, name)).map((one) => readResult(one, noticed));
  return {
    dimension: words(indicator, 'MeasurementDimension') ?? '',
    unit: words(indicator, 'UnitOfMeasurement') ?? '',
    ...present({
      sequence: words(indicator, 'SequenceIndicator'),
      identifier: words(indicator, 'Identifier'),
      type: indicator.attributes.PerformanceIndicatorType,
      otherInformation: words(indicator, 'OtherInformation'),
      denominator: /(?:^|; )of: (.+)$/u.exec(words(indicator, 'OtherInformation') ?? '')?.[1],
    }),
    targets: results('TargetResult'),
    actuals: results('ActualResult'),
  };
}

function readResult(result: XmlElement, noticed: Noticed): StratmlResult {
  const descriptor = findChild(result, 'Descriptor');
  return present({
    start: dayIn(result, 'StartDate', noticed),
    end: dayIn(result, 'EndDate', noticed),
    units: numberIn(result, noticed),
    descriptorName: words(descriptor, 'DescriptorName'),
    descriptorValue: words(descriptor, 'DescriptorValue'),
    description: words(result, 'Description'),
  });
}

function described(one: XmlElement): Pick<StratmlGoal, 'name' | 'description' | 'identifier' | 'sequence' | 'otherInformation'> {
  return present({
    name: words(one, 'Name'),
    description: words(one, 'Description'),
    identifier: words(one, 'Identifier'),
    sequence: words(one, 'SequenceIndicator'),
    otherInformation: words(one, 'OtherInformation'),
  });
}

/** The words of a child element; undefined when it is absent or empty. */
function words(parent: XmlElement | undefined, name: string): string | undefined {
  const child = findChild(parent, name);
  return (child && wordsOf(child)) || undefined;
}

function wordsOf({ children }: XmlElement): string {
  const text = children.filter((child) => typeof child === 'string').join('');
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A time zone behind the day is allowed by the schema and means nothing here. */
function dayIn(parent: XmlElement | undefined, name: string, noticed: Noticed): Day | undefined {
  const given = words(parent, name);
  if (given === undefined) return undefined;
  const day = parseDay(given.replace(/(?:Z|[+-]\d\d:\d\d)$/u, ''));
  if (!day) noticed.push({ code: 'standard/not-a-day', severity: 'warning', parameters: { given, line: findChild(parent, name)?.line ?? 0 } });
  return day;
}

/** An xsd:decimal may begin or end with its point. */
function numberIn(result: XmlElement, noticed: Noticed): Decimal | undefined {
  const given = words(result, 'NumberOfUnits');
  if (given === undefined) return undefined;
  const value = parseDecimal(given.replace(/^([+-]?)\./u, '$10.').replace(/\.$/u, ''));
  if (value === undefined)
    noticed.push({ code: 'standard/not-a-number', severity: 'warning', parameters: { given, line: findChild(result, 'NumberOfUnits')?.line ?? 0 } });
  return value;
}

type Present<T> = { readonly [Key in keyof T]?: NonNullable<T[Key]> };

function present<T extends object>(record: T): Present<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<T>;
}
