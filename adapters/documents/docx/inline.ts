/** The words of one Word paragraph: tracked changes accepted, footnotes and text boxes taken aside, hidden words left out. */
import type { Diagnostic } from '@moc/domain/values';
import { convertByFont } from '../legacy/index.ts';
import { note, type Passage } from '../passage.ts';
import { findChild, isOn, textBelow, type XmlElement } from '../xml.ts';
import type { Counts } from './counts.ts';
import { symbolSign } from './number-format.ts';
import { type Look, readLook, type Styles } from './styles.ts';

export interface InlineSource {
  readonly styles: Styles;
  readonly counts: Counts;
  /** The words of a footnote or endnote. */
  footnote(kind: 'footnote' | 'endnote', id: string): string;
}

export interface InlineText extends Passage {
  /** Contents of text boxes anchored here, to stand behind the paragraph. */
  readonly boxes: readonly XmlElement[];
}

interface State {
  text: string;
  readonly notes: Diagnostic[];
  readonly boxes: XmlElement[];
  readonly look: Look;
  readonly source: InlineSource;
}

const deletedWords = new Set(['w:t', 'w:delText']);
const longestQuote = 300;

export function readInline(paragraph: XmlElement, look: Look, source: InlineSource): InlineText {
  const state: State = { text: '', notes: [], boxes: [], look, source };
  walk(paragraph, state);
  const { text, notes, boxes } = state;
  return { text, notes, boxes };
}

function walk(element: XmlElement, state: State): void {
  for (const child of element.children) if (typeof child !== 'string') readPart(child, state);
}

function readPart(element: XmlElement, state: State): void {
  switch (element.name) {
    case 'w:r':
      return readRun(element, state);
    case 'w:ins':
    case 'w:moveTo':
      return readInsertion(element, state);
    case 'w:del':
    case 'w:moveFrom':
      return readDeletion(element, state);
    case 'w:pPr':
    case 'w:sdtPr':
    case 'w:sdtEndPr':
      return;
    case 'm:t':
      state.text += element.children.join('');
      return;
    case 'mc:AlternateContent':
      return readAlternative(element, state);
    case 'w:commentRangeStart':
      state.source.counts.comments += 1;
      return;
    default:
      return walk(element, state);
  }
}

/** One of several forms of the same content: Word reads the first. */
function readAlternative(element: XmlElement, state: State): void {
  const chosen = findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback');
  if (chosen) readRunContent(chosen, state);
}

function readInsertion(element: XmlElement, state: State): void {
  const start = state.text.length;
  walk(element, state);
  if (state.text.length === start) return;
  state.source.counts.insertions += 1;
  const last = state.notes.at(-1);
  if (last?.code === 'document/tracked-insertion' && last.span?.end === start)
    state.notes[state.notes.length - 1] = note('document/tracked-insertion', {}, { start: last.span.start, end: state.text.length });
  else state.notes.push(note('document/tracked-insertion', {}, { start, end: state.text.length }));
}

function readDeletion(element: XmlElement, state: State): void {
  const removed = textBelow(element, deletedWords);
  if (removed === '') return;
  state.source.counts.deletions += 1;
  const at = state.text.length;
  const last = state.notes.at(-1);
  const goesOn = last?.code === 'document/tracked-deletion' && last.span?.start === at;
  const words = ((goesOn ? String(last.parameters['removed']) : '') + removed).slice(0, longestQuote);
  if (goesOn) state.notes.pop();
  state.notes.push(note('document/tracked-deletion', { removed: words }, { start: at, end: at }));
}

function readRun(run: XmlElement, state: State): void {
  const properties = findChild(run, 'w:rPr');
  const style = findChild(properties, 'w:rStyle')?.attributes['w:val'];
  const look = properties ? { ...state.look, ...(style !== undefined && state.source.styles.getStyle(style)), ...readLook(properties) } : state.look;
  if (look.hidden) {
    if (textBelow(run, deletedWords) !== '') state.source.counts.hidden += 1;
    return;
  }
  if (isOn(findChild(properties, 'w:del'))) return readDeletion(run, state);
  const start = state.text.length;
  readRunContent(run, state);
  const written = state.text.slice(start);
  const converted = convertByFont(written, look.font);
  if (converted.text !== written && converted.encoding) state.source.counts.converted[converted.encoding] += 1;
  const shown = look.capitals ? converted.text.toUpperCase() : converted.text;
  if (shown !== written) state.text = state.text.slice(0, start) + shown;
}

function readRunContent(run: XmlElement, state: State): void {
  for (const child of run.children) if (typeof child !== 'string') readRunPart(child, state);
}

/** An exhaustive switch over what a run may hold. */
function readRunPart(element: XmlElement, state: State): void {
  const { counts } = state.source;
  switch (element.name) {
    case 'w:t':
      for (const child of element.children) if (typeof child === 'string') state.text += child;
      return;
    case 'w:tab':
    case 'w:ptab':
      state.text += '\t';
      return;
    case 'w:br':
    case 'w:cr':
      state.text += '\n';
      return;
    case 'w:noBreakHyphen':
      state.text += '\u2011';
      return;
    case 'w:sym':
      state.text += symbolSign(element.attributes['w:char'] ?? '');
      return;
    case 'w:footnoteReference':
      return readFootnote('footnote', element, state);
    case 'w:endnoteReference':
      return readFootnote('endnote', element, state);
    case 'mc:AlternateContent':
      return readAlternative(element, state);
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      if (!collectBoxes(element, state.boxes)) counts.pictures += 1;
      return;
    case 'w:r':
      return readRun(element, state);
    default:
      return;
  }
}

function readFootnote(kind: 'footnote' | 'endnote', element: XmlElement, state: State): void {
  const words = state.source.footnote(kind, element.attributes['w:id'] ?? '');
  const number = ++state.source.counts.footnotes;
  const at = state.text.length;
  state.notes.push(note('document/footnote', { number, words }, { start: at, end: at }));
}

/** Whether the drawing is a text box; its content is kept for later. */
function collectBoxes(element: XmlElement, boxes: XmlElement[]): boolean {
  let found = false;
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'mc:AlternateContent') {
      const chosen = findChild(child, 'mc:Choice') ?? findChild(child, 'mc:Fallback');
      if (chosen && collectBoxes(chosen, boxes)) found = true;
    } else if (child.name === 'w:txbxContent') {
      boxes.push(child);
      found = true;
    } else if (collectBoxes(child, boxes)) found = true;
  }
  return found;
}
