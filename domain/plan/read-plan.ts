/** What a resolution asks: its general objective, targets, tasks, works, and the figures hidden in the tasks. */

import type { Address } from '../resolution/index.ts';
import { type PreparedText, type Provision, preparedTextOf, type Resolution, type Table, walkProvisions } from '../resolution/index.ts';
import type { Diagnostic, Span } from '../values/index.ts';
import { readHiddenStatements } from './hidden-statements.ts';
import type { ReadingContext } from './part-reading.ts';
import { placePart, readTarget, type TargetRead } from './read-target.ts';
import { findSections, leavesOf, type Section, type SectionKind, targetItems } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { drawTogether } from './single-blanks.ts';
import { readTable, rowAddresses, targetTables } from './table-targets.ts';
import { foldedTextOf, foldVietnamese, type Passage, passageOf, singleSpaced } from './text.ts';
import type { PartAddress, Plan, ReadingFacts, TargetPart, Task, Work } from './types.ts';
import { compileUnits, type UnitLexicon } from './unit-text.ts';
import { findWorks, newWorks } from './works.ts';

/**
 * Reads the sentences of a resolution into what they ask for. Never fails; spans point into `resolution.text`. `facts`
 * are the units and scale words of the country and the time; nothing about a province is known here.
 */
export function readPlan(resolution: Resolution, facts: ReadingFacts): Plan {
  const reader = newReader(resolution, facts);
  const sections = findSections(resolution);
  const read = readTargets(reader, sections);
  const tasks = leavesIn(reader, sectionsOf(sections, 'tasks'));
  const taken = new Set(read.map(({ target }) => target.address));
  return {
    objective: leavesIn(reader, sectionsOf(sections, 'objective')).flatMap(sentenceSpans),
    targets: read.map(({ target }) => target),
    hidden: tasks.filter(({ provision }) => !taken.has(provision.address)).flatMap((leaf) => hiddenIn(reader, leaf)),
    tasks: tasks.flatMap(tasksIn),
    works: worksIn(tasks),
    diagnostics: [...read.flatMap(({ diagnostics }) => diagnostics), ...emptyTargets(read), ...(read.length === 0 ? [noTargets] : [])],
  };
}

const noTargets: Diagnostic = { code: 'plan/no-targets', severity: 'warning', parameters: {} };

interface Reader {
  readonly resolution: Resolution;
  readonly prepared: PreparedText;
  readonly lexicon: UnitLexicon;
  readonly context: ReadingContext;
  /** The tables of plan figures, and the addresses of their rows. */
  readonly tables: readonly Table[];
  readonly rows: ReadonlySet<Address>;
}

function newReader(resolution: Resolution, facts: ReadingFacts): Reader {
  const planYear = resolution.planYears.at(-1);
  const tables = targetTables(resolution);
  const context = planYear === undefined ? {} : { planYear, firstYear: firstYearOf(resolution) };
  return { resolution, prepared: preparedTextOf(resolution), lexicon: compileUnits(facts), context, tables, rows: rowAddresses(tables) };
}

/** What lies before it is a result. "Quy hoạch … đến năm 2030" names only the end: the plan begins when it was issued, whenever that was. */
function firstYearOf({ planYears, title, issuedOn }: Resolution): number {
  if (!/(?:đến|tới) (?:năm\s+)?20\d\d/iu.test(title?.text.normalize('NFC') ?? '')) return Math.min(...planYears);
  return issuedOn ? Math.min(Number(issuedOn.day.slice(0, 4)), ...planYears) : 0;
}

function sectionsOf(sections: readonly Section[], kind: SectionKind): readonly Section[] {
  return sections.filter((section) => section.kind === kind);
}

/** The items of every section titled so; where no title tells, the longest list whose items are mostly measurable. */
function readTargets(reader: Reader, sections: readonly Section[]): readonly TargetRead[] {
  const titledSections = sectionsOf(sections, 'targets');
  const titled = titledSections.flatMap((section) => targetItems(reader.resolution, section));
  const read = titled
    .filter(({ provision }) => !reader.rows.has(provision.address))
    .map(({ provision, alone, ...time }) => readTarget(reader.prepared, provision, reader.lexicon, { ...reader.context, ...time }, alone));
  const found = read.filter(({ target }) => target.parts.length > 0 || target.label !== '');
  const tabled = readTables(reader, sections);
  const isLoose = titledSections.every(({ untitled, provision }) => untitled === true && provision.kind === 'subparagraph');
  if (found.some(({ target }) => target.parts.length > 0))
    return inOrder([...found, ...tabled, ...(isLoose ? measurableProse(reader, sections) : []), ...figuresOfAims(reader, sections, [...found, ...tabled])]);
  if (tabled.length > 0) return tabled;
  const listed = measurableList(reader, sections);
  if (listed.length > 0) return listed;
  const prose = measurableProse(reader, sections);
  return prose.length > 0 ? inOrder([...prose, ...undertakenIn(reader, sections, 'objective', fewest)]) : undertakenElsewhere(reader, sections);
}

/** Where the list itself holds hardly a figure and the objective beside it several: what the objective tells in figures. */
function figuresOfAims(reader: Reader, sections: readonly Section[], listed: readonly TargetRead[]): readonly TargetRead[] {
  if (sumOfFigures(listed) >= fewest) return [];
  const read = sectionsOf(sections, 'objective')
    .flatMap((section) => leavesOf(reader.resolution, section))
    .filter(({ provision }) => !reader.rows.has(provision.address))
    .map(({ provision }) => withoutEvents(readTarget(reader.prepared, provision, reader.lexicon, reader.context, true)));
  return sumOfFigures(read) < fewest ? [] : read.filter((target) => figuresOf(target) > 0);
}

/** The rows of every table of plan figures, except those that tell the results of another year. */
function readTables({ tables, lexicon, context }: Reader, sections: readonly Section[]): readonly TargetRead[] {
  const results = sections.filter(({ kind }) => kind === 'results').map(({ provision }) => provision.span);
  return tables
    .filter(({ span }) => !results.some(({ start, end }) => start <= span.start && span.end <= end))
    .flatMap((table) => readTable(table, lexicon, context));
}

function inOrder(read: readonly TargetRead[]): readonly TargetRead[] {
  return read.toSorted((a, b) => a.target.span.start - b.target.span.start);
}

const fewest = 3;

function measurableList(reader: Reader, sections: readonly Section[]): readonly TargetRead[] {
  const closed = new Set(sections.filter(({ kind }) => kind !== 'targets').flatMap(({ provision, children }) => [provision, ...walkProvisions(children)]));
  const numbered = reader.resolution.body.filter(({ kind, number }) => number !== undefined && kind !== 'article' && kind !== 'section');
  let best: readonly TargetRead[] = [];
  for (const provision of [{ children: numbered }, ...walkProvisions(reader.resolution.body)]) {
    if (('kind' in provision && closed.has(provision)) || provision.children.length < fewest) continue;
    const read = provision.children.filter((child) => !closed.has(child)).map((child) => readTarget(reader.prepared, child, reader.lexicon, reader.context));
    const measurable = read.filter(({ target }) => target.parts.some(({ valueSpan }) => valueSpan));
    if (measurable.length >= fewest && measurable.length * 5 >= read.length * 3 && measurable.length > best.length)
      best = read.filter(({ target }) => target.parts.length > 0);
  }
  return best;
}

const undertakes = /(?<!\p{L})(?:phấn\s+đấu|quyết\s+tâm|mục\s+tiêu|chỉ\s+tiêu|đề\s+ra|quyết\s+nghị)(?!\p{L})/u;

const plansForYears = /(?:kế hoạch|nhiệm vụ|phương hướng|mục tiêu|chỉ tiêu|phát triển)/u;
/** What was done, told of this year or the last. */
const tellsResults =
  /(?<!\p{L})(?:ước (?:đạt|thực hiện|tính)|đã (?:đạt|hoàn thành|thực hiện|giải quyết)|vừa qua|(?:năm|nhiệm kỳ|giai đoạn) qua|đánh giá|kết quả|bằng \d[\d.,]*% (?:kế hoạch|so))(?!\p{L})/u;

/** "Nhiệm kỳ vừa qua, …": the paragraph is about what was, whatever targets it names. */
const looksBack = /^[^,;.]{0,40}(?<!\p{L})(?:vừa qua|đã qua|(?:năm|nhiệm kỳ|giai đoạn) qua)(?!\p{L})/u;

/** In a paragraph that no title calls targets, "xây dựng nền nông nghiệp công nghệ cao" is a way, not an end. */
function withoutEvents(read: TargetRead): TargetRead {
  const parts = read.target.parts.filter(({ criterion }) => criterion.kind !== 'event');
  return parts.length === read.target.parts.length ? read : { ...read, target: { ...read.target, parts, name: parts[0]?.name ?? read.target.name } };
}

/** "Trong năm 2009, …" in a plan that begins in 2010. */
function opensInYearBefore(words: string, firstYear = 0): boolean {
  const year = /^[^,;.\d]{0,40}(?<!\p{L})(?<!đến |so với )năm (20\d\d)(?!\d)/u.exec(words)?.[1];
  return year !== undefined && Number(year) < firstYear;
}

/**
 * Without a title or a list: the plain paragraphs that say what is striven for and hold several figures; in a plan for a year
 * every paragraph with figures that tells no results.
 */
function measurableProse(reader: Reader, sections: readonly Section[]): readonly TargetRead[] {
  const { planYears, title } = reader.resolution;
  const isPlan = planYears.length > 0 && plansForYears.test(foldVietnamese(singleSpaced(title?.text.normalize('NFC') ?? '')));
  const hasList = sections.some(({ kind }) => kind === 'targets');
  const closed = new Set(
    sections.filter(({ kind, untitled }) => kind !== 'targets' || untitled).flatMap(({ provision, children }) => [provision, ...walkProvisions(children)]),
  );
  const plain = [...walkProvisions(reader.resolution.body)].filter((provision) => provision.children.length === 0 && !closed.has(provision));
  const read = plain.flatMap((provision) => {
    const words = foldedWordsOf(reader, provision);
    if (looksBack.test(words) || opensInYearBefore(words, reader.context.firstYear)) return [];
    const isUndertaken = undertakes.test(words);
    if (!isUndertaken && !(isPlan && !tellsResults.test(words))) return [];
    const target = withoutEvents(readTarget(reader.prepared, provision, reader.lexicon, reader.context));
    return figuresOf(target) >= (isPlan ? 1 : fewest) ? [{ target, isUndertaken }] : [];
  });
  const figures = sumOfFigures(read.map(({ target }) => target));
  const isEnough = hasList || figures >= (isPlan ? 2 : fewest) || (isPlan && read.some(({ isUndertaken }) => isUndertaken));
  return isEnough ? read.map(({ target }) => target) : [];
}

/** Nowhere else: the paragraphs of the objective that hold several figures, and those of the tasks that say what is striven for in many. */
function undertakenElsewhere(reader: Reader, sections: readonly Section[]): readonly TargetRead[] {
  const intended = undertakenIn(reader, sections, 'objective', fewest);
  return intended.length > 0 ? intended : undertakenIn(reader, sections, 'tasks', fewest + 2);
}

function undertakenIn(reader: Reader, sections: readonly Section[], kind: SectionKind, least: number): readonly TargetRead[] {
  return sectionsOf(sections, kind)
    .flatMap((section) => leavesOf(reader.resolution, section))
    .filter(({ provision }) => !reader.rows.has(provision.address) && undertakes.test(foldedWordsOf(reader, provision)))
    .map(({ provision }) => readTarget(reader.prepared, provision, reader.lexicon, reader.context, true))
    .filter((target) => figuresOf(target) >= least);
}

function foldedWordsOf({ resolution }: Reader, { textSpan: { start, end } }: Provision): string {
  return foldVietnamese(singleSpaced(resolution.text.slice(start, end).normalize('NFC')).trim());
}

const sumOfFigures = (read: readonly TargetRead[]): number => read.reduce((sum, target) => sum + figuresOf(target), 0);

function figuresOf({ target }: TargetRead): number {
  return target.parts.filter(({ valueSpan }) => valueSpan).length;
}

function emptyTargets(read: readonly TargetRead[]): readonly Diagnostic[] {
  return read
    .filter(({ target }) => target.parts.length === 0)
    .map(({ target }) => ({ code: 'plan/nothing-read', severity: 'warning', parameters: { label: target.label }, span: target.span }));
}

/** A provision's own words, prepared once for all that is looked for in them. */
interface Leaf {
  readonly provision: Provision;
  readonly group?: string;
  readonly toOriginal: (span: Span) => Span;
  readonly passage: Passage;
}

function leavesIn({ resolution, prepared, rows }: Reader, sections: readonly Section[]): readonly Leaf[] {
  const whole = foldedTextOf(prepared);
  return sections.flatMap((section) =>
    leavesOf(resolution, section)
      .filter(({ provision }) => !rows.has(provision.address))
      .map((leaf) => {
        const { start, end } = prepared.toPrepared(leaf.provision.textSpan);
        const toOriginal = (span: Span): Span => prepared.toOriginal({ start: start + span.start, end: start + span.end });
        const [text, folded] = [prepared.text.slice(start, end), whole.slice(start, end)];
        // On one line of a prepared text every blank stands alone.
        if (!text.includes('\n')) return { ...leaf, toOriginal, passage: passageOf(text, folded) };
        const oneLine = text.replaceAll('\n', ' ');
        const drawn = drawTogether(oneLine);
        if (drawn) return { ...leaf, toOriginal: (span) => toOriginal(drawn.toGiven(span)), passage: passageOf(drawn.text) };
        return { ...leaf, toOriginal, passage: passageOf(oneLine, folded.replaceAll('\n', ' ')) };
      }),
  );
}

function sentenceSpans({ toOriginal, passage }: Leaf): readonly Span[] {
  return sentencesOf(passage.text).map(toOriginal);
}

function tasksIn(leaf: Leaf): readonly Task[] {
  return sentenceSpans(leaf).map((span, i) => ({
    address: `${leaf.provision.address}.cau-${i + 1}` as Address,
    span,
    ...(leaf.group !== undefined && { group: leaf.group }),
  }));
}

function hiddenIn({ lexicon, context }: Reader, { provision, toOriginal, passage }: Leaf): readonly TargetPart[] {
  const statements = readHiddenStatements(passage, lexicon, context);
  const addresses = statements.map((_, i) => `${provision.address}.so-${i + 1}` as PartAddress);
  return statements.map((part, i) => placePart(part, addresses[i] as PartAddress, addresses, toOriginal));
}

/** Works in the order of the text; one named twice keeps its first place. */
function worksIn(leaves: readonly Leaf[]): readonly Work[] {
  const isNew = newWorks();
  return leaves.flatMap(({ provision, toOriginal, passage }) =>
    findWorks(passage)
      .filter(({ name }) => isNew(name))
      .map(({ start, end, name, verb }, i) => ({
        address: `${provision.address}.ct-${i + 1}` as Address,
        span: toOriginal({ start, end }),
        name,
        ...(verb !== undefined && { verb }),
      })),
  );
}
