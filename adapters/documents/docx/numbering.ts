/** Automatic numbering as Word counts it: lists of levels, numbers that go on over a document, restarts. */
import { childElements, findChild, isOn, type XmlElement } from '../xml.ts';
import { bulletSign, formatNumber } from './number-format.ts';

export interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": each level's number in its place. */
  readonly pattern: string;
  readonly suffix: string;
  /** Numbers of outer levels shown as 1, 2, 3, whatever their own format. */
  readonly plain: boolean;
  /** The level after which this one begins anew; 0 never. */
  readonly restart?: number;
}

export interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Numbers at which this list begins though another list of its kind went before. */
  readonly starts: ReadonlyMap<number, number>;
}

/** A reference from a paragraph or its style. */
export interface NumberReference {
  readonly list?: string;
  readonly level?: number;
}

export interface Numbering {
  /** The number that stands before the next paragraph of this list and level, blank behind it; counts on. */
  next(reference: NumberReference): string;
}

const deepest = 8;

export function readNumbering(root: XmlElement | undefined): Numbering {
  return countNumbers(readLists(root));
}

/** Counts over one document; lists by the names that paragraphs call them. */
export function countNumbers(lists: ReadonlyMap<string, List>): Numbering {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next({ list: id, level: given = 0 }) {
      const list = id === undefined ? undefined : lists.get(id);
      const depth = Math.min(Math.max(given, 0), deepest);
      const level = list?.levels.get(depth);
      if (!list || !level) return '';
      const counter = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counter);
      if (!begun.has(id!)) {
        begun.add(id!);
        for (const [at] of list.starts) counter[at] = undefined;
      }
      count(list, counter, depth);
      return written(list, counter, level);
    },
  };
}

function count({ levels, starts }: List, counter: (number | undefined)[], depth: number): void {
  const startOf = (at: number) => starts.get(at) ?? levels.get(at)?.start ?? 1;
  for (let at = 0; at < depth; at++) counter[at] ??= startOf(at);
  const before = counter[depth];
  counter[depth] = before === undefined ? startOf(depth) : before + 1;
  for (let at = depth + 1; at <= deepest; at++) {
    const restart = levels.get(at)?.restart;
    if (restart === undefined || depth < restart) counter[at] = undefined;
  }
}

function written({ levels }: List, counter: readonly (number | undefined)[], level: Level): string {
  if (level.format === 'bullet') return withSuffix(bulletSign(level.pattern), level);
  const text = level.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return formatNumber(counter[at] ?? 1, level.plain ? 'decimal' : (levels.get(at)?.format ?? 'decimal'));
  });
  return withSuffix(text, level);
}

function withSuffix(text: string, { suffix }: Level): string {
  return text === '' || suffix === 'nothing' ? text : `${text} `;
}

function readLists(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const kinds = new Map<string, XmlElement>();
  const byStyle = new Map<string, XmlElement>();
  for (const element of childElements(root)) {
    if (element.name !== 'w:abstractNum') continue;
    kinds.set(element.attributes['w:abstractNumId'] ?? '', element);
    const style = valueIn(element, 'w:styleLink');
    if (style !== undefined) byStyle.set(style, element);
  }
  const lists = new Map<string, List>();
  for (const element of childElements(root)) {
    if (element.name !== 'w:num') continue;
    const abstractId = valueIn(element, 'w:abstractNumId') ?? '';
    const kind = kinds.get(abstractId);
    const linked = kind && byStyle.get(valueIn(kind, 'w:numStyleLink') ?? '');
    lists.set(element.attributes['w:numId'] ?? '', readList(element, abstractId, linked ?? kind));
  }
  return lists;
}

function readList(element: XmlElement, abstractId: string, kind: XmlElement | undefined): List {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  const add = (level: XmlElement) => levels.set(Number(level.attributes['w:ilvl'] ?? 0), readLevel(level));
  for (const level of childElements(kind)) if (level.name === 'w:lvl') add(level);
  for (const override of childElements(element)) {
    if (override.name !== 'w:lvlOverride') continue;
    const level = findChild(override, 'w:lvl');
    if (level) add(level);
    const start = valueIn(override, 'w:startOverride');
    if (start !== undefined) starts.set(Number(override.attributes['w:ilvl'] ?? 0), Number(start) || 0);
  }
  return { abstractId, levels, starts };
}

function readLevel(element: XmlElement): Level {
  const restart = valueIn(element, 'w:lvlRestart');
  return {
    start: Number(valueIn(element, 'w:start') ?? 1) || 0,
    format: valueIn(element, 'w:numFmt') ?? 'decimal',
    pattern: (valueIn(element, 'w:lvlText') ?? '').slice(0, 100),
    suffix: valueIn(element, 'w:suff') ?? 'tab',
    plain: isOn(findChild(element, 'w:isLgl')) ?? false,
    ...(restart !== undefined && { restart: Number(restart) || 0 }),
  };
}

function valueIn(element: XmlElement, name: string): string | undefined {
  return findChild(element, name)?.attributes['w:val'];
}
