/** The order in which a page is read: column after column, tables row by row, all else from top to bottom. */
import type { PageLine, PageText, RuledTable, Segment } from './page-text.ts';

/** Lines that follow each other between the same margins; `rows` instead where they are a table. */
export type Flow =
  | { readonly kind: 'lines'; readonly lines: readonly FlowLine[]; readonly left: number; readonly right: number }
  | { readonly kind: 'table'; readonly lines: readonly PageLine[] }
  | { readonly kind: 'ruled'; readonly table: RuledTable };

export interface FlowLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

export interface OrderedPage {
  readonly flows: readonly Flow[];
  readonly columns: 1 | 2;
}

export function orderPage({ lines, tables }: PageText): OrderedPage {
  const gutter = findGutter(lines);
  const order = (part: readonly PageLine[]) => (part.length === 0 ? [] : gutter === undefined ? readRegions(part) : readColumns(part, gutter));
  const flows: Flow[] = [];
  let rest = lines;
  for (const table of [...tables].sort((a, b) => a.top - b.top)) {
    const above = rest.filter(({ y }) => y < table.top);
    flows.push(...order(above), { kind: 'ruled', table });
    rest = rest.slice(above.length);
  }
  return { flows: [...flows, ...order(rest)], columns: gutter === undefined ? 1 : 2 };
}

const fewestLines = 5;
/** Places tried between the columns; a page may claim any width. */
const gutterSteps = 50;

/** Where two columns of running text part; undefined where the page has one, or a table. */
function findGutter(lines: readonly PageLine[]): number | undefined {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const segments = lines.flatMap((line) => line.segments);
  let best: { readonly x: number; readonly crossing: number } | undefined;
  for (let step = 0; step < gutterSteps; step++) {
    const x = left + (right - left) * (0.35 + (0.3 * step) / gutterSteps);
    const crossing = segments.filter((segment) => segment.left < x && segment.right > x).length;
    if (!best || crossing < best.crossing) best = { x, crossing };
  }
  if (!best || best.crossing > segments.length * 0.25) return undefined;
  const { x } = best;
  const before = segments.filter((segment) => segment.right <= x);
  const behind = segments.filter((segment) => segment.left >= x);
  const isRunning = (side: readonly Segment[]) => {
    const from = Math.min(...side.map((segment) => segment.left));
    const to = Math.max(...side.map((segment) => segment.right));
    return (
      side.length >= fewestLines &&
      side.filter((segment) => segment.right - segment.left > (to - from) * 0.7).length >= side.length * 0.5 &&
      to - from > (right - left) * 0.3
    );
  };
  return isRunning(before) && isRunning(behind) ? x : undefined;
}

const asLine = (line: PageLine, segments: readonly Segment[]): FlowLine => ({
  text: segments.map(({ text }) => text).join(' '),
  left: segments[0]!.left,
  right: segments.at(-1)!.right,
  y: line.y,
  height: line.height,
});

function readColumns(lines: readonly PageLine[], gutter: number): readonly Flow[] {
  const flows: Flow[] = [];
  let before: FlowLine[] = [];
  let behind: FlowLine[] = [];
  const flush = () => {
    for (const side of [before, behind]) if (side.length > 0) flows.push(flowOf(side));
    before = [];
    behind = [];
  };
  for (const line of lines) {
    const crosses = line.segments.some((segment) => segment.left < gutter && segment.right > gutter);
    if (crosses) {
      flush();
      flows.push(flowOf([asLine(line, line.segments)]));
      continue;
    }
    const [first, second] = [line.segments.filter(({ right }) => right <= gutter), line.segments.filter(({ left }) => left >= gutter)];
    if (first.length > 0) before.push(asLine(line, first));
    if (second.length > 0) behind.push(asLine(line, second));
  }
  flush();
  return flows;
}

const flowOf = (lines: readonly FlowLine[]): Flow => ({
  kind: 'lines',
  lines,
  left: Math.min(...lines.map(({ left }) => left)),
  right: Math.max(...lines.map(({ right }) => right)),
});

/** Lines of several segments are a table, with the lines between them that fit into one of its columns. */
function readRegions(lines: readonly PageLine[]): readonly Flow[] {
  const flows: Flow[] = [];
  let plain: FlowLine[] = [];
  let table: PageLine[] = [];
  const flushPlain = () => {
    if (plain.length > 0) flows.push(flowOf(plain));
    plain = [];
  };
  const flushTable = () => {
    while (table.length > 0 && table.at(-1)!.segments.length === 1 && !fitsColumn(table.at(-1)!, table)) table.pop();
    if (table.length > 0) flows.push({ kind: 'table', lines: table });
    table = [];
  };
  for (const line of lines) {
    const belongs = line.segments.length > 1 || (table.length > 0 && fitsColumn(line, table) && line.y - table.at(-1)!.y < line.height * 3);
    if (belongs) {
      flushPlain();
      table.push(line);
    } else {
      flushTable();
      plain.push(asLine(line, line.segments));
    }
  }
  flushTable();
  flushPlain();
  return flows;
}

/** Whether a single segment stands within one column of the table above it, and leaves the others free. */
function fitsColumn(line: PageLine, table: readonly PageLine[]): boolean {
  const [segment] = line.segments;
  const rows = table.filter(({ segments }) => segments.length > 1).slice(-4);
  if (!segment || rows.length === 0) return false;
  return (
    rows.every(({ segments }) => segments.filter(({ left, right }) => left < segment.right && right > segment.left).length <= 1) &&
    rows.some(({ segments }) => segments.some(({ left, right }) => left < segment.right && right > segment.left))
  );
}
