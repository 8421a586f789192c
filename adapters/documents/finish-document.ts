/** From the lines of any format to the one text that is read, with every note at its place. */
import type { Diagnostic } from '@moc/domain/values';
import type { DocumentFormat, ReadDocument } from './document.ts';
import { decodeLegacy, detectLegacy, legacyNames } from './legacy/index.ts';
import { joinPassages, mapPassage, note, type Passage, passage } from './passage.ts';

/** More places of one kind than these are told by their number only. */
const mostPlaces = 200;

export function finishDocument(lines: readonly Passage[], format: DocumentFormat): ReadDocument {
  const whole = joinPassages(withoutBlanks(lines), '\n');
  const encoding = detectLegacy(whole.text);
  const { text, notes } = encoding ? mapPassage(whole, (piece) => decodeLegacy(piece, encoding)) : whole;
  const converted = encoding ? [note('document/converted', { encoding: legacyNames[encoding] })] : [];
  return { text, format, ...(encoding && { encoding }), notes: [...converted, ...fewPlaces(notes)] };
}

/** A line without words gives no line; its notes move to the end of the line before. */
function withoutBlanks(lines: readonly Passage[]): readonly Passage[] {
  const kept: Passage[] = [];
  let early: readonly Diagnostic[] = [];
  for (const line of lines) {
    const last = kept.at(-1);
    if (line.text.trim() !== '') kept.push(early.length > 0 ? passage(line.text, [...placed(early, 0), ...line.notes]) : line);
    else if (line.notes.length === 0) continue;
    else if (last) kept[kept.length - 1] = passage(last.text, [...last.notes, ...placed(line.notes, last.text.length)]);
    else {
      early = [...early, ...line.notes];
      continue;
    }
    early = [];
  }
  return early.length > 0 ? [...kept, passage('', placed(early, 0))] : kept;
}

const placed = (notes: readonly Diagnostic[], at: number): readonly Diagnostic[] =>
  notes.map((one) => (one.span ? { ...one, span: { start: at, end: at } } : one));

function fewPlaces(notes: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, number>();
  return notes.filter(({ code, span }) => {
    if (!span) return true;
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= mostPlaces;
  });
}
