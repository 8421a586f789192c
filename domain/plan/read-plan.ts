/** What a resolution asks: its general objective, targets, tasks, works, and the figures hidden in the tasks. */

import type { Address } from '../resolution/index.ts';
import { type PreparedText, type Provision, preparedSlice, prepareText, type Resolution, walkProvisions } from '../resolution/index.ts';
import type { Diagnostic, Span } from '../values/index.ts';
import { readHiddenStatements } from './hidden-statements.ts';
import type { ReadingContext } from './read-parts.ts';
import { placePart, readTarget, type TargetRead } from './read-target.ts';
import { findSections, leavesOf, type Section, type SectionKind, targetItems } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { passageOf } from './text.ts';
import type { PartAddress, Plan, ReadingFacts, TargetPart, Task, Work } from './types.ts';
import { compileUnits, type UnitLexicon } from './unit-text.ts';
import { findWorks, isSameWork } from './works.ts';

/**
 * Reads the sentences of a resolution into what they ask for. Never fails; spans point into `resolution.text`. `facts`
 * are the units and scale words of the country and the time; nothing about a province is known here.
 */
export function readPlan(resolution: Resolution, facts: ReadingFacts): Plan {
  const reader = newReader(resolution, facts);
  const sections = findSections(resolution);
  const read = readTargets(reader, sections);
  const tasks = sectionsOf(sections, 'tasks').flatMap((section) => leavesOf(resolution, section));
  return {
    objective: sectionsOf(sections, 'objective').flatMap((section) =>
      leavesOf(resolution, section).flatMap(({ provision }) => sentenceSpans(reader, provision)),
    ),
    targets: read.map(({ target }) => target),
    hidden: tasks.flatMap(({ provision }) => hiddenIn(reader, provision)),
    tasks: tasks.flatMap(({ provision, group }) => tasksIn(reader, provision, group)),
    works: worksIn(
      reader,
      tasks.map(({ provision }) => provision),
    ),
    diagnostics: [...read.flatMap(({ diagnostics }) => diagnostics), ...emptyTargets(read), ...(read.length === 0 ? [noTargets] : [])],
  };
}

const noTargets: Diagnostic = { code: 'plan/no-targets', severity: 'warning', parameters: {} };

interface Reader {
  readonly resolution: Resolution;
  readonly prepared: PreparedText;
  readonly lexicon: UnitLexicon;
  readonly context: ReadingContext;
}

function newReader(resolution: Resolution, facts: ReadingFacts): Reader {
  const planYear = resolution.planYears.at(-1);
  return { resolution, prepared: prepareText(resolution.text), lexicon: compileUnits(facts), context: planYear === undefined ? {} : { planYear } };
}

function sectionsOf(sections: readonly Section[], kind: SectionKind): readonly Section[] {
  return sections.filter((section) => section.kind === kind);
}

/** The items of every section titled so; where no title tells, the longest list whose items are mostly measurable. */
function readTargets(reader: Reader, sections: readonly Section[]): readonly TargetRead[] {
  const titled = sectionsOf(sections, 'targets').flatMap((section) => targetItems(reader.resolution, section));
  const read = titled.map(({ provision, horizon }) =>
    readTarget(reader.prepared, provision, reader.lexicon, { ...reader.context, ...(horizon !== undefined && { horizon }) }),
  );
  const found = read.filter(({ target }) => target.parts.length > 0 || target.label !== '');
  return found.some(({ target }) => target.parts.length > 0) ? found : measurableList(reader, sections);
}

const fewest = 3;

function measurableList(reader: Reader, sections: readonly Section[]): readonly TargetRead[] {
  const closed = new Set(
    sections.filter(({ kind }) => kind !== 'targets').flatMap(({ provision, children }) => [provision, ...walkProvisions(children)]),
  );
  let best: readonly TargetRead[] = [];
  for (const provision of walkProvisions(reader.resolution.body)) {
    if (closed.has(provision) || provision.children.length < fewest) continue;
    const read = provision.children.map((child) => readTarget(reader.prepared, child, reader.lexicon, reader.context));
    const measurable = read.filter(({ target }) => target.parts.some(({ valueSpan }) => valueSpan));
    if (measurable.length >= fewest && measurable.length * 5 >= read.length * 3 && measurable.length > best.length) best = measurable;
  }
  return best;
}

function emptyTargets(read: readonly TargetRead[]): readonly Diagnostic[] {
  return read
    .filter(({ target }) => target.parts.length === 0)
    .map(({ target }) => ({ code: 'plan/nothing-read', severity: 'warning', parameters: { label: target.label }, span: target.span }));
}

function sentenceSpans({ prepared }: Reader, provision: Provision): readonly Span[] {
  const slice = preparedSlice(prepared, provision.textSpan);
  return sentencesOf(slice.text.replaceAll('\n', ' ')).map((span) => slice.toOriginal(span));
}

function tasksIn(reader: Reader, provision: Provision, group: string | undefined): readonly Task[] {
  return sentenceSpans(reader, provision).map((span, i) => ({
    address: `${provision.address}.cau-${i + 1}` as Address,
    span,
    ...(group !== undefined && { group }),
  }));
}

function hiddenIn({ prepared, lexicon, context }: Reader, provision: Provision): readonly TargetPart[] {
  const slice = preparedSlice(prepared, provision.textSpan);
  const statements = readHiddenStatements(slice.text.replaceAll('\n', ' '), lexicon, context);
  const addresses = statements.map((_, i) => `${provision.address}.so-${i + 1}` as PartAddress);
  return statements.map((part, i) => placePart(part, addresses[i] as PartAddress, addresses, (span) => slice.toOriginal(span)));
}

/** Works in the order of the text; one named twice keeps its first place. */
function worksIn({ prepared }: Reader, provisions: readonly Provision[]): readonly Work[] {
  const works: Work[] = [];
  for (const provision of provisions) {
    const slice = preparedSlice(prepared, provision.textSpan);
    let count = 0;
    for (const { start, end, name, verb } of findWorks(passageOf(slice.text.replaceAll('\n', ' ')))) {
      if (works.some((work) => isSameWork(work.name, name))) continue;
      works.push({
        address: `${provision.address}.ct-${++count}` as Address,
        span: slice.toOriginal({ start, end }),
        name,
        ...(verb !== undefined && { verb }),
      });
    }
  }
  return works;
}
