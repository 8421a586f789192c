/** Puts the lines of running text together into paragraphs, by what a typesetter would have done. */
import { isSyllable } from '../legacy/index.ts';
import type { FlowLine } from './columns.ts';

export interface MarginLine extends FlowLine {
  /** Margins of the column the line stands in. */
  readonly from: number;
  readonly to: number;
  /** First of its column or page. */
  readonly first: boolean;
}

export interface Paragraphs {
  readonly texts: readonly string[];
  readonly hyphens: number;
}

/** Numbers that open a provision; a line that begins so begins a paragraph unless the sentence before it is open. */
const marker =
  /^(?:Điều\s+\d+|ĐIỀU\s+\d+|Chương\s+[IVX\d]+|Mục\s+[IVX\d]+|[IVX]{1,6}\s?[.)/–-]|[A-ZĐ][.)/]\s|\(?\d{1,3}(?:\.\d{1,2})*[.)/]|\(?[a-zđ]\d?[.)/]|[-–+*•▪]\s|Căn cứ\s|Xét\s|Theo đề nghị\s)/u;
const closed = /[.;:!?…]["”’)]?$/u;

export function joinLines(lines: readonly MarginLine[]): Paragraphs {
  const texts: string[] = [];
  const leading = usualLeading(lines);
  const justified = isJustified(lines);
  let hyphens = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || (justified && endsShort(before)) || !continues(before, line, leading)) {
      texts.push(line.text);
      continue;
    }
    const { text, joined } = append(texts.at(-1)!, line.text);
    texts[texts.length - 1] = text;
    if (joined) hyphens += 1;
  }
  return { texts, hyphens };
}

function usualLeading(lines: readonly MarginLine[]): number {
  const gaps = lines.flatMap((line, index) => (line.first || index === 0 ? [] : [line.y - lines[index - 1]!.y])).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 0;
}

/** Most lines end at the margin. */
function isJustified(lines: readonly MarginLine[]): boolean {
  return lines.filter(({ to, right }) => Math.abs(to - right) < 1.5).length > lines.length * 0.5;
}

/** Among justified lines, only the last of a paragraph stops before the margin, be it by a hair. */
const endsShort = (line: MarginLine): boolean => line.to - line.right > 2.5 && closed.test(line.text);

function continues(before: MarginLine, line: MarginLine, leading: number): boolean {
  if (marker.test(line.text) && closed.test(before.text)) return false;
  if (line.first && Math.abs(line.to - line.from - (before.to - before.from)) > (line.to - line.from) * 0.15) return false;
  if (!line.first && leading > 0 && line.y - before.y > leading * 1.6) return false;
  if (Math.abs(line.height - before.height) > before.height * 0.25) return false;
  if (firstWordFits(before, line)) return false;
  return !isIndented(line) || isIndented(before) || marker.test(before.text) || isCentred(line);
}

const isIndented = (line: MarginLine): boolean => line.left - line.from > line.height * 0.9;

function isCentred(line: MarginLine): boolean {
  const before = line.left - line.from;
  const behind = line.to - line.right;
  return before > line.height && Math.abs(before - behind) < line.height;
}

/** Had the sentence gone on, its next word would have stood on the line before. */
function firstWordFits(before: MarginLine, line: MarginLine): boolean {
  const word = line.text.split(' ', 1)[0]!;
  const width = ((line.right - line.left) * (word.length + 1)) / Math.max(line.text.length, 1);
  const free = isCentred(before) ? before.to - before.from - (before.right - before.left) : before.to - before.right;
  return width < free - before.height * 0.3;
}

/** A word broken by a hyphen is whole again; "nông-lâm-" keeps it, for each side is a syllable of its own. */
function append(text: string, line: string): { readonly text: string; readonly joined: boolean } {
  if (text.endsWith('\u00ad')) return { text: text.slice(0, -1) + line, joined: true };
  const left = /(\p{L}+)-$/u.exec(text)?.[1];
  const right = /^\p{Ll}+/u.exec(line)?.[0];
  if (left === undefined || right === undefined) return { text: /[\d\p{L}][-–]$/u.test(text) ? text + line : `${text} ${line}`, joined: false };
  if (isSyllable(left) && isSyllable(right)) return { text: text + line, joined: false };
  return { text: text.slice(0, -1) + line, joined: true };
}
