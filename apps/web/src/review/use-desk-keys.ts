/** The keyboard at the desk: every press is turned into what it means where the reviewer is. Fields that are being typed in keep their keys. */
import { useEffect, useRef, useState } from 'react';
import { deskActions } from './desk-actions.ts';
import type { DeskTools, Picked } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { deskKeyOf } from './keys.ts';
import { findSelectedWords } from './selection.ts';
import { snapToWords, spanOfRange, stepRange, type WordRange, wordsIn } from './words.ts';

export interface DeskKeys {
  readonly isOn: boolean;
  readonly setOn: (isOn: boolean) => void;
  readonly isHelpOpen: boolean;
  readonly setHelpOpen: (isOpen: boolean) => void;
}

const moves: ReadonlySet<string> = new Set(['down', 'up', 'nextPart', 'previousPart', 'word', 'finding']);

const remembered = 'moc-desk-keys';

export function useDeskKeys(tools: DeskTools, setPicked: (picked: Picked | undefined) => void): DeskKeys {
  const words = useDeskWords();
  const [isOn, turn] = useState(() => readChoice() !== 'off');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const latest = useRef({ tools, isOn, isHelpOpen });
  latest.current = { tools, isOn, isHelpOpen };
  const range = useRef<{ readonly row: string; readonly range: WordRange }>(undefined);

  useEffect(() => {
    const pickByArrow = (step: 1 | -1, extending: boolean): boolean => {
      const { row, picked, view } = latest.current.tools;
      if (!row || (!picked && !extending)) return false;
      const { text } = view.desk.resolution;
      // The row's own number or letter is no word of the sentence.
      const all = wordsIn(text, row.passage).filter(({ start, end }) => start > row.passage.start || !/[.)/:]/u.test(text.charAt(end)));
      const before = picked && range.current?.row === row.key ? range.current.range : undefined;
      const free = all.findIndex((word) => !row.parts.some(({ part }) => part.span.start < word.end && word.start < part.span.end));
      const next = stepRange(before, all.length, step, extending, Math.max(0, free));
      const span = spanOfRange(all, next);
      range.current = { row: row.key, range: next };
      setPicked(span && { row: row.key, span });
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const { tools: now, isOn: areOn, isHelpOpen: helpOpen } = latest.current;
      const key = event.isComposing ? undefined : deskKeyOf(event);
      if (!key) return;
      if (key.action === 'leave') {
        if (helpOpen) setHelpOpen(false);
        else if (now.form) now.close();
        else if (now.picked) setPicked(undefined);
        else if (now.place && (now.place.part ?? now.place.finding)) now.go({ row: now.place.row });
        else return;
        return event.preventDefault();
      }
      if (target instanceof HTMLElement && (isTypedIn(target) || keepsItsEnter(target, event.key))) return;
      if (!areOn && event.key.length === 1 && !/\d/.test(event.key)) return;
      if (now.form) return;
      // A key held down moves on; what it does is done once.
      if (event.repeat && !moves.has(key.action)) return event.preventDefault();
      if (key.action === 'help') setHelpOpen(!helpOpen);
      else if (key.action === 'word') {
        if (!pickByArrow(key.step, key.extending)) return;
      } else deskActions(now, words).press(key);
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [words, setPicked]);

  usePickByPointer(latest, setPicked);
  const setOn = (on: boolean) => {
    keepChoice(on ? 'on' : 'off');
    turn(on);
  };
  return { isOn, setOn, isHelpOpen, setHelpOpen };
}

const isTypedIn = (target: HTMLElement): boolean => /^(?:INPUT|SELECT|TEXTAREA)$/u.test(target.tagName) || target.isContentEditable;

/** Enter on a button or link of the page is theirs; on a part, a finding or a row it is the desk's. */
const keepsItsEnter = (target: HTMLElement, key: string): boolean =>
  key === 'Enter' && target.closest('button, a, summary') !== null && target.dataset['stop'] === undefined;

/** Words dragged over with the mouse, or held on a touch screen, become the words that A adds. */
function usePickByPointer(latest: { readonly current: { readonly tools: DeskTools } }, setPicked: (picked: Picked | undefined) => void): void {
  useEffect(() => {
    let isDown = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const take = () => {
      const { view, place, go, form } = latest.current.tools;
      const { text } = view.desk.resolution;
      const selected = form ? undefined : findSelectedWords(text);
      const row = selected && latest.current.tools.rows.find(({ key }) => key === selected.row);
      const span = row && selected && snapToWords(wordsIn(text, row.passage), selected.span);
      if (!row || !span) return;
      getSelection()?.removeAllRanges();
      if (place?.row !== row.key) go({ row: row.key });
      setPicked({ row: row.key, span });
    };
    const down = () => {
      isDown = true;
    };
    const up = () => {
      isDown = false;
      clearTimeout(waiting);
      waiting = setTimeout(take, 30);
    };
    const changed = () => {
      clearTimeout(waiting);
      if (!isDown) waiting = setTimeout(take, 700);
    };
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    document.addEventListener('selectionchange', changed);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
      document.removeEventListener('selectionchange', changed);
    };
  }, [latest, setPicked]);
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

function keepChoice(choice: string): void {
  try {
    localStorage.setItem(remembered, choice);
  } catch {
    // Storage may be switched off; then the choice lasts as long as the page.
  }
}
