/** What the mouse has selected on the desk, as a place in the original text. */
import type { Span } from '@moc/domain/values';
import { originalOffset } from './typeset-offset.ts';

export interface SelectedWords {
  readonly row: string;
  readonly span: Span;
}

/** Undefined when nothing is selected, or what is selected is not the words of one row. */
export function findSelectedWords(text: string, selection: Selection | null = getSelection()): SelectedWords | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const runs = [...document.querySelectorAll<HTMLElement>('[data-start]')].filter((run) => range.intersectsNode(run));
  const [first, last] = [runs[0], runs.at(-1)];
  const row = first?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  if (!first || !last || row === undefined || last.closest<HTMLElement>('[data-row]')?.dataset['row'] !== row) return undefined;
  const start = first.contains(range.startContainer) ? offsetIn(text, first, range.startContainer, range.startOffset) : Number(first.dataset['start']);
  const end = last.contains(range.endContainer) ? offsetIn(text, last, range.endContainer, range.endOffset) : Number(last.dataset['end']);
  return end > start ? { row, span: { start, end } } : undefined;
}

function offsetIn(text: string, run: HTMLElement, node: Node, offset: number): number {
  const [start, end] = [Number(run.dataset['start']), Number(run.dataset['end'])];
  if (node.nodeType !== Node.TEXT_NODE) return offset === 0 ? start : end;
  return start + originalOffset(text.slice(start, end), node.textContent ?? '', offset);
}
