/**
 * Reads the words of one item into its parts: figures and statements are found, set in their places, named and judged for
 * strength. A pure function of the words and the handed-in facts; it never fails, whatever the words.
 */
import { commitmentsOf, figuresOnly } from './commitments.ts';
import { addFigure } from './figure-parts.ts';
import { findFigures } from './figures.ts';
import { unglued } from './glued-syllables.ts';
import { newItemReading } from './item-reading.ts';
import { holdsSign } from './landmarks.ts';
import type { PartsRead, ReadingContext } from './part-reading.ts';
import { segment } from './segments.ts';
import { shareWords } from './shared-words.ts';
import { type DrawnTogether, drawTogether, movedBack } from './single-blanks.ts';
import { addStatement } from './statement-parts.ts';
import { type Passage, passageOf } from './text.ts';
import type { ReadingFacts } from './types.ts';
import { compileUnits, type UnitLexicon } from './unit-text.ts';

/**
 * Reads one item's words (NFC, without its letter) into parts, in the order of the words. Spans are UTF-16 offsets of
 * `text`. What is not understood is a diagnostic, never an error.
 */
export function readTargetParts(text: string, facts: ReadingFacts, context: ReadingContext = {}): PartsRead {
  const unquoted = withoutQuotedFigures(passageOf(text));
  return readDrawn(unquoted, drawTogether(unquoted.text), compileUnits(facts), context);
}

/** The same of prepared words, whose only blanks are plain spaces, with the facts compiled once for many items. */
export function readParts(passage: Passage, lexicon: UnitLexicon, context: ReadingContext): PartsRead {
  const unquoted = withoutQuotedFigures(passage);
  return readDrawn(unquoted, holdsSign(unquoted, '  ') ? drawTogether(unquoted.text) : undefined, lexicon, context);
}

function readDrawn(passage: Passage, drawn: DrawnTogether | undefined, lexicon: UnitLexicon, context: ReadingContext): PartsRead {
  const read = readWords(drawn ? passageOf(drawn.text) : passage, lexicon, context);
  return drawn ? movedBack(read, drawn.toGiven) : read;
}

/** "3 triệu lượt[1]": the mark of a note, no figure; blanks stand in its place. "… tham gia BHYT… Đến năm" ends a sentence. */
const footnote = /\[\d{1,3}\]/gu;
const blanks = (mark: string): string => ' '.repeat(mark.length);
const ellipsis = /…(?=\s+\p{Lu}|\s*$)/gu;

const quotedFigure = /(?<=(?<!\p{L})(?:(?<!cụm\s)từ|thành|lên|xuống|còn)\s+)[“"](\d[^“”"\n]{0,40})[”"]/giu;

/** 'từ “28.500 tỷ đồng” thành “31.000 tỷ đồng”': the marks only set the figure apart; blanks stand in their place. */
function withoutQuotedFigures(given: Passage): Passage {
  const passage = holdsSign(given, '…') || holdsSign(given, ']') ? passageOf(given.text.replace(footnote, blanks).replace(ellipsis, '.')) : given;
  return (holdsSign(passage, '“') || holdsSign(passage, '"')) && /[“"]\d/u.test(passage.text) ? passageOf(passage.text.replace(quotedFigure, ' $1 ')) : passage;
}

function readWords(passage: Passage, lexicon: UnitLexicon, context: ReadingContext): PartsRead {
  const { figures, diagnostics } = findFigures(passage, lexicon, context.planYear);
  const found = context.prose ? figuresOnly(passage, figures) : commitmentsOf(passage, lexicon, figures);
  const segments = segment(passage, found, context.prose);
  const soFar = newItemReading(passage, lexicon, context);
  found.forEach((item, i) => {
    const place = segments[i];
    if (place && 'figure' in item) addFigure(soFar, item, place, i);
    else if (place && 'statement' in item) addStatement(soFar, item.statement, place, i);
  });
  const parts = shareWords(passage, soFar.parts).map((part) => {
    const name = unglued(part.name);
    return name === part.name ? part : { ...part, name };
  });
  return {
    parts,
    about: soFar.heading ?? parts.find((p) => p.role === 'binding')?.name ?? parts[0]?.name ?? '',
    diagnostics: [...diagnostics, ...soFar.diagnostics],
  };
}
