/**
 * The letters of a PDF page with their places, from its drawing operators ([ISO 32000-1] 9.4). Exact places are needed
 * where one word is drawn in two fonts: its letters come in any order, and what looks like a blank may be a hole that
 * the other font fills.
 */

import type { Piece } from './piece.ts';
import { addRule, type Rule, type Rules } from './rules.ts';

/** How a page is shown. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

export interface PageOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Numbers of the operators; pdf.js names them. */
export type OperatorNumbers = Readonly<Record<string, number>>;

export interface Glyphs {
  readonly pieces: readonly Piece[];
  readonly rules: Rules;
  /** Pieces that do not run from left to right. */
  readonly turned: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

interface GraphicsState {
  readonly matrix: Matrix;
  readonly size: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

interface Drawing {
  state: GraphicsState;
  readonly saved: GraphicsState[];
  text: Matrix;
  line: Matrix;
  readonly view: Matrix;
  readonly pieces: Piece[];
  readonly rules: { readonly upright: Rule[]; readonly level: Rule[] };
  /** Operators that end a path and show nothing. */
  readonly unseen: number | undefined;
  turned: number;
}

const startState = { matrix: identity, size: 0, letterSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 };

export function readGlyphs({ fnArray, argsArray }: PageOperators, operators: OperatorNumbers, viewport: Viewport): Glyphs {
  const names = namesOf(operators);
  const drawing: Drawing = {
    state: startState,
    saved: [],
    text: identity,
    line: identity,
    view: matrixOf(viewport.transform),
    pieces: [],
    rules: { upright: [], level: [] },
    unseen: operators['endPath'],
    turned: 0,
  };
  for (let index = 0; index < fnArray.length; index++) draw(names[fnArray[index]!], argsArray[index], drawing);
  return { pieces: drawing.pieces, rules: drawing.rules, turned: drawing.turned };
}

function namesOf(operators: OperatorNumbers): readonly (string | undefined)[] {
  const names: string[] = [];
  for (const [name, number] of Object.entries(operators)) names[number] = name;
  return names;
}

/** An exhaustive switch over the operators that place text. */
function draw(operator: string | undefined, given: unknown, drawing: Drawing): void {
  const args = Array.isArray(given) ? given : [];
  const set = (change: Partial<GraphicsState>) => {
    drawing.state = { ...drawing.state, ...change };
  };
  switch (operator) {
    case 'save':
      drawing.saved.push(drawing.state);
      return;
    case 'restore':
      drawing.state = drawing.saved.pop() ?? drawing.state;
      return;
    case 'transform':
      return set({ matrix: multiply(drawing.state.matrix, matrixOf(args)) });
    case 'paintFormXObjectBegin':
      drawing.saved.push(drawing.state);
      if (args[0]) set({ matrix: multiply(drawing.state.matrix, matrixOf(args[0])) });
      return;
    case 'paintFormXObjectEnd':
      drawing.state = drawing.saved.pop() ?? drawing.state;
      return;
    case 'beginText':
      drawing.text = identity;
      drawing.line = identity;
      return;
    case 'setTextMatrix':
      drawing.line = matrixOf(args.length === 1 ? args[0] : args);
      drawing.text = drawing.line;
      return;
    case 'moveText':
      return move(drawing, numberOf(args[0]), numberOf(args[1]));
    case 'setLeadingMoveText':
      set({ leading: -numberOf(args[1]) });
      return move(drawing, numberOf(args[0]), numberOf(args[1]));
    case 'nextLine':
      return move(drawing, 0, -drawing.state.leading);
    case 'setLeading':
      return set({ leading: -numberOf(args[0]) });
    case 'setFont':
      return set({ size: numberOf(args[1]) });
    case 'setCharSpacing':
      return set({ letterSpacing: numberOf(args[0]) });
    case 'setWordSpacing':
      return set({ wordSpacing: numberOf(args[0]) });
    case 'setHScale':
      return set({ stretch: numberOf(args[0]) / 100 });
    case 'setTextRise':
      return set({ rise: numberOf(args[0]) });
    case 'showText':
    case 'showSpacedText':
      return show(Array.isArray(args[0]) ? args[0] : [], drawing);
    case 'constructPath':
      return trace(args, drawing);
    case 'nextLineShowText':
      move(drawing, 0, -drawing.state.leading);
      return show(Array.isArray(args[0]) ? args[0] : [], drawing);
  }
}

/** How many numbers follow each kind of step in a path: move, line, curve, short curve, close. */
const stepLengths = [2, 2, 6, 4, 0];

/** Straight strokes and thin rectangles of a path that is shown. */
function trace(args: readonly unknown[], drawing: Drawing): void {
  const path = (args[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0];
  if (!path || args[0] === drawing.unseen) return;
  const matrix = multiply(drawing.view, drawing.state.matrix);
  let points: (readonly [number, number])[] = [];
  const flush = () => {
    if (points.length > 1) addOutline(points, drawing);
    points = [];
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at]!;
    const length = stepLengths[step];
    if (length === undefined) return;
    if (step === 0) flush();
    if (length > 0) points.push(apply(matrix, numberOf(path[at + length - 1]), numberOf(path[at + length])));
    at += length + 1;
  }
  flush();
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function addOutline(points: readonly (readonly [number, number])[], drawing: Drawing): void {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  if (points.length <= 8) addRule(drawing.rules, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  if (points.length > 2) for (const [at, [x, y]] of points.slice(1).entries()) addRule(drawing.rules, points[at]![0], points[at]![1], x, y);
}

const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

function matrixOf(given: unknown): Matrix {
  const list = given as ArrayLike<unknown> | undefined;
  if (!list || list.length < 6) return identity;
  return [numberOf(list[0]), numberOf(list[1]), numberOf(list[2]), numberOf(list[3]), numberOf(list[4]), numberOf(list[5])];
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function move(drawing: Drawing, across: number, down: number): void {
  drawing.line = multiply(drawing.line, [1, 0, 0, 1, across, down]);
  drawing.text = drawing.line;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** A gap wider than this share of the size ends a piece. */
const pieceGap = 0.1;

/** Letters of one operator that stand close together make one piece. */
function show(glyphs: readonly unknown[], drawing: Drawing): void {
  const { size, letterSpacing, wordSpacing, stretch } = drawing.state;
  let at = 0;
  let text = '';
  let start = 0;
  let end = 0;
  const flush = () => {
    if (text.trim() !== '') place(text, start, end, drawing);
    text = '';
  };
  for (const given of glyphs) {
    if (typeof given === 'number') {
      at -= (given * size * stretch) / 1_000;
      continue;
    }
    const glyph = given as Glyph | null;
    if (!glyph || typeof glyph.unicode !== 'string') continue;
    const width = (numberOf(glyph.width) * size * stretch) / 1_000;
    const isBlank = glyph.unicode.trim() === '';
    if (isBlank || Math.abs(at - end) > Math.abs(size) * pieceGap + Math.abs(letterSpacing) * stretch) flush();
    if (!isBlank) {
      if (text === '') start = at;
      text += glyph.unicode;
      end = at + width;
    }
    at += width + (letterSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
  }
  flush();
  drawing.text = multiply(drawing.text, [1, 0, 0, 1, at, 0]);
}

function place(text: string, start: number, end: number, drawing: Drawing): void {
  const { size, rise, matrix } = drawing.state;
  const [a, b, c, d, e, f] = multiply(drawing.view, multiply(matrix, drawing.text));
  const across = a * Math.sign(size || 1);
  if (across <= 0 || Math.abs(b) > across * 0.2) {
    drawing.turned += 1;
    return;
  }
  const height = Math.abs(size) * Math.hypot(c, d) || 1;
  const [from, to] = [a * start + c * rise + e, a * end + c * rise + e];
  drawing.pieces.push({ text, left: Math.min(from, to), right: Math.max(from, to), y: b * start + d * rise + f, height });
}
