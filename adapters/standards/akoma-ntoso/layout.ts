/**
 * Cuts the text into the stretches that become the elements with words: every character belongs to exactly one stretch,
 * so that the stretches put together again are the text.
 */
import { type Provision, type Resolution, walkProvisions } from '@moc/domain/resolution';
import type { Span } from '@moc/domain/values';

/** A stretch of the text, and the words in it that count; what lies around them are blanks and punctuation between parts. */
export interface Stretch {
  readonly range: Span;
  readonly words: Span;
}

export type FrontKind = 'citation' | 'recital' | 'formula' | 'plain';

export interface ProvisionStretches {
  readonly number?: Stretch;
  readonly heading?: Stretch;
  readonly text?: Stretch;
  /** What stands before the first child of a provision that has nothing of its own: the head of a table. */
  readonly lead?: Stretch;
}

export interface Layout {
  readonly preface: readonly Stretch[];
  readonly preamble: readonly (Stretch & { readonly kind: FrontKind })[];
  /** Of every provision, those of the appendices too. */
  readonly provisions: ReadonlyMap<Provision, ProvisionStretches>;
  readonly conclusions: readonly Stretch[];
}

export function layOut(resolution: Resolution): Layout {
  const { text, body, appendices = [] } = resolution;
  const behind = appendices[0]?.span.start ?? text.length;
  const bodyStart = body[0]?.span.start ?? behind;
  const lastEnd = body.reduce((end, { span }) => Math.max(end, span.end), bodyStart);
  const bodyEnd = Math.min(behind, lastEnd + (/^\s*/u.exec(text.slice(lastEnd))?.[0].length ?? 0));
  const front = classifyFront(cutLines(resolution, { start: 0, end: bodyStart }), resolution);
  return {
    preface: front.preface,
    preamble: front.preamble,
    provisions: new Map([...layOutProvisions(body, { start: bodyStart, end: bodyEnd }), ...layOutProvisions(appendices, { start: behind, end: text.length })]),
    conclusions: cutLines(resolution, { start: bodyEnd, end: behind }),
  };
}

const lineEnd = /(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])\s*/gu;

/** One stretch a line, but a quotation or paragraph that runs over several lines stays whole. */
function cutLines(resolution: Resolution, region: Span): readonly Stretch[] {
  if (region.end <= region.start) return [];
  const whole = wholes(resolution);
  let next = 0;
  let reach = 0;
  const cuts: number[] = [];
  for (const { index, 0: blank } of resolution.text.slice(region.start, region.end).matchAll(lineEnd)) {
    const cut = region.start + index + blank.length;
    for (; next < whole.length && (whole[next] as Span).start < cut; next += 1) reach = Math.max(reach, (whole[next] as Span).end);
    if (reach <= cut && cut < region.end) cuts.push(cut);
  }
  const starts = [region.start, ...cuts];
  return starts.map((start, index) => {
    const range = { start, end: starts[index + 1] ?? region.end };
    return { range, words: range };
  });
}

/** What must not be cut, in the order of the text. */
function wholes({
  documentNumber,
  title,
  issuer,
  issuedOn,
  term,
  session,
  preamble,
  recipients = [],
  enactingWords,
  closing,
  signature,
  citations,
}: Resolution): readonly Span[] {
  const quotes = [documentNumber, title, issuer, issuedOn?.quote, term?.quote, session?.quote, enactingWords, closing].flatMap((quote) =>
    quote ? [quote.span] : [],
  );
  const signed = signature ? [{ start: signature.office.span.start, end: (signature.name ?? signature.office).span.end }] : [];
  return [...quotes, ...preamble, ...recipients, ...signed, ...citations.map(({ span }) => span)].sort((a, b) => a.start - b.start);
}

/** The preamble begins with the first legal basis or consideration, or with the enacting words. */
function classifyFront(lines: readonly Stretch[], { citations, enactingWords }: Resolution): Pick<Layout, 'preface' | 'preamble'> {
  const roleIn = ({ range }: Stretch) => citations.find(({ role, span }) => role !== 'mentioned' && span.start >= range.start && span.start < range.end)?.role;
  const isFormula = ({ range }: Stretch): boolean =>
    enactingWords !== undefined && enactingWords.span.start >= range.start && enactingWords.span.start < range.end;
  const first = lines.findIndex((line) => isFormula(line) || roleIn(line) !== undefined);
  if (first < 0) return { preface: lines, preamble: [] };
  let kind: FrontKind = 'plain';
  const preamble = lines.slice(first).map((line) => {
    const role = roleIn(line);
    if (isFormula(line)) kind = 'formula';
    else if (role !== undefined) kind = role === 'legal-basis' ? 'citation' : 'recital';
    else if (kind === 'formula') kind = 'plain';
    return { ...line, kind };
  });
  return { preface: lines.slice(0, first), preamble };
}

interface Anchor {
  readonly provision: Provision;
  readonly piece: keyof ProvisionStretches;
  readonly at: number;
  readonly words: Span;
}

/** Each number, heading and text takes what lies between its start and the start of the next. */
function layOutProvisions(provisions: readonly Provision[], region: Span): Layout['provisions'] {
  const anchors = inOrder([...walkProvisions(provisions)].flatMap(anchorsOf), region);
  const found = new Map<Provision, ProvisionStretches>();
  anchors.forEach(({ provision, piece, words }, index) => {
    const start = index === 0 ? region.start : (anchors[index] as Anchor).at;
    const range = { start, end: anchors[index + 1]?.at ?? region.end };
    found.set(provision, { ...found.get(provision), [piece]: { range, words } });
  });
  return found;
}

function anchorsOf(provision: Provision): readonly Anchor[] {
  const { numberSpan, headingSpan, textSpan, span, children } = provision;
  const pieces: readonly (readonly [Anchor['piece'], Span | undefined])[] = [
    ['number', numberSpan],
    ['heading', headingSpan],
    ['text', textSpan.end > textSpan.start ? textSpan : undefined],
  ];
  const present = pieces.flatMap(([piece, words]) => (words ? [{ provision, piece, at: words.start, words }] : []));
  if (present.length === 0 && (children[0]?.span.start ?? span.end) > span.start) {
    return [{ provision, piece: 'lead', at: span.start, words: { start: span.start, end: span.start } }];
  }
  return present.map((anchor, index) => (index === 0 ? { ...anchor, at: Math.min(anchor.at, span.start) } : anchor));
}

function inOrder(anchors: readonly Anchor[], region: Span): readonly Anchor[] {
  let reached = region.start;
  return anchors.filter(({ at, words }) => {
    const fits = at >= reached && words.end <= region.end;
    if (fits) reached = words.end;
    return fits;
  });
}
