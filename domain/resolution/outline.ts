/** Builds the outline of a body: which paragraph opens a provision, and below which one. */
import type { Span } from '../values/index.ts';
import { type Marker, readMarkers } from './markers.ts';
import type { Paragraph } from './paragraphs.ts';
import { ordinalOf } from './sequence.ts';
import type { ProvisionKind } from './types.ts';

/** A provision being built, with places in the prepared text. */
export interface OutlineNode {
  readonly kind: ProvisionKind;
  /** Address prefix: "dieu", "khoan", "doan"… */
  readonly prefix: string;
  readonly rank: number;
  readonly style?: string;
  readonly number?: string;
  readonly marker?: Span;
  /** The words of its own first paragraph, behind the marker. */
  readonly words: Paragraph;
  readonly start: number;
  readonly children: OutlineNode[];
}

/** Reads the paragraphs of a body. Never fails: what carries no number becomes a paragraph of what stands open. */
export function readOutline(paragraphs: readonly Paragraph[]): OutlineNode[] {
  const root = { children: [] as OutlineNode[] };
  const open: OutlineNode[] = [];
  const put = (node: OutlineNode) => (open.at(-1) ?? root).children.push(node);
  let upcoming = readMarkers(paragraphs[0]?.text ?? '');
  paragraphs.forEach((paragraph, index) => {
    const markers = upcoming;
    upcoming = readMarkers(paragraphs[index + 1]?.text ?? '');
    const marker = chooseMarker(markers, open);
    const node = marker ? numberedNode(paragraph, marker) : (introduction(paragraph, upcoming) ?? plainParagraph(paragraph));
    closeFor(node, open);
    put(node);
    if (node.rank < leafRank) open.push(node);
  });
  return root.children;
}

/** Plain paragraphs hold nothing. */
const leafRank = 1000;
const indentRank = 90;

function numberedNode(paragraph: Paragraph, marker: Marker): OutlineNode {
  const { start } = paragraph;
  return {
    kind: marker.style.kind,
    prefix: marker.style.prefix,
    rank: marker.style.rank,
    style: marker.style.name,
    ...(marker.number === undefined ? {} : { number: marker.number }),
    marker: { start, end: start + marker.length },
    words: { start: start + marker.skip, end: paragraph.end, text: paragraph.text.slice(marker.skip) },
    start,
    children: [],
  };
}

function plainParagraph(words: Paragraph): OutlineNode {
  return { kind: 'subparagraph', prefix: 'doan', rank: leafRank, words, start: words.start, children: [] };
}

/**
 * A line without a number that introduces the numbered ones behind it: a theme ("Về kinh tế") or a lead-in ("Phấn đấu
 * đạt các chỉ tiêu sau:"). It ranks just above what it introduces, so that the next theme closes it.
 */
function introduction(words: Paragraph, upcoming: readonly Marker[]): OutlineNode | undefined {
  const next = upcoming[0]?.style.rank ?? 0;
  if (next < 60 || words.text.length > 120) return undefined;
  const rank = next - 1;
  if (isLeadIn(words.text)) return { kind: 'subparagraph', prefix: 'doan', rank, words, start: words.start, children: [] };
  if (!isTheme(words.text)) return undefined;
  return { kind: 'section', prefix: 'nhom', rank, words, start: words.start, children: [] };
}

const leadIn = /(?:^|[\s,])(?:sau|sau đây|gồm|bao gồm|là|cụ thể|trong đó|dưới đây)\s?:$/iu;

/** "… như sau:", "… gồm:": a sentence that its items complete, not a title. */
export function isLeadIn(text: string): boolean {
  return leadIn.test(text);
}

function isTheme(text: string): boolean {
  return !/[.;,]$/u.test(text) && (text.endsWith(':') || /^(?:Về|VỀ|Nhóm|NHÓM|Lĩnh vực|LĨNH VỰC|Các chỉ tiêu|CÁC CHỈ TIÊU|Chỉ tiêu|CHỈ TIÊU)\s/u.test(text));
}

/** Closes what the node cannot stand in. */
function closeFor(node: OutlineNode, open: OutlineNode[]): void {
  const isPlain = node.rank === leafRank;
  while (open.length > 0) {
    const top = open.at(-1) as OutlineNode;
    const stays = isPlain ? top.rank < indentRank || top.words.text.endsWith(':') : top.rank < node.rank;
    if (stays) return;
    open.pop();
  }
}

/** "i)" is a letter behind "h)" and a small Roman numeral elsewhere: what goes on comes first, then what begins. */
function chooseMarker(markers: readonly Marker[], open: readonly OutlineNode[]): Marker | undefined {
  if (markers.length < 2) return markers[0];
  return markers.find((marker) => goesOn(marker, open)) ?? markers.find(begins) ?? markers[0];
}

/** One number left out is a slip of the pen; a larger gap is another series. */
function goesOn(marker: Marker, open: readonly OutlineNode[]): boolean {
  const before = open.findLast((node) => node.style === marker.style.name);
  const step = (ordinal(marker) ?? 0) - (ordinal(before) ?? 0);
  return before !== undefined && (step === 1 || step === 2);
}

function begins(marker: Marker): boolean {
  return (ordinal(marker) ?? 1) === 1;
}

function ordinal(one: Marker | OutlineNode | undefined): number | undefined {
  if (one?.number === undefined || one.style === undefined) return undefined;
  return ordinalOf({ style: typeof one.style === 'string' ? one.style : one.style.name, number: one.number });
}
