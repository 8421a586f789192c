/** What the desk shows and where the reviewer is: place, open form, filter, words being selected. Shared by everything on the desk. */
import type { Finding, FindingId, PartAddress, ReviewAction } from '@moc/domain/plan';
import type { Span } from '@moc/domain/values';
import { createContext, useContext } from 'react';
import type { DeskPlace } from './moves.ts';
import type { DeskPart, DeskRow } from './rows.ts';
import type { ReviewSession, SessionView } from './session.ts';

export type DeskForm =
  | { readonly kind: 'edit' | 'split' | 'reject' | 'link'; readonly part: PartAddress }
  | { readonly kind: 'add'; readonly span: Span }
  | { readonly kind: 'answer'; readonly finding: FindingId; readonly answer: 'accepted-as-is' | 'to-be-mended' | 'not-a-fault' }
  | { readonly kind: 'confirm' };

export type DeskFilter = 'all' | 'items' | 'doubtful';

/** Words of one row that are being selected. */
export interface Picked {
  readonly row: string;
  readonly span: Span;
}

export interface DeskTools {
  readonly session: ReviewSession;
  readonly view: SessionView;
  readonly mayReview: boolean;
  readonly personName: string;
  readonly rows: readonly DeskRow[];
  readonly shown: readonly DeskRow[];
  readonly answered: ReadonlySet<FindingId>;
  readonly place: DeskPlace | undefined;
  readonly row: DeskRow | undefined;
  readonly part: DeskPart | undefined;
  readonly finding: Finding | undefined;
  readonly form: DeskForm | undefined;
  readonly picked: Picked | undefined;
  readonly unpick: () => void;
  readonly filter: DeskFilter;
  readonly setFilter: (filter: DeskFilter) => void;
  readonly go: (place: DeskPlace | undefined) => void;
  readonly open: (form: DeskForm) => void;
  /** Closes the form and brings the focus back to where it was opened. */
  readonly close: () => void;
  readonly say: (words: string) => void;
  /** Takes a step; `then` says what was done and where to go when it was accepted. */
  readonly act: (action: ReviewAction, said: string, next?: DeskPlace) => boolean;
  /** The next open thing after these parts of the row at hand. */
  readonly after: (done: readonly PartAddress[]) => DeskPlace | undefined;
  readonly refresh: () => Promise<void>;
}

export const DeskContext = createContext<DeskTools | undefined>(undefined);

export function useDesk(): DeskTools {
  const tools = useContext(DeskContext);
  if (!tools) throw new Error('useDesk belongs inside a Desk');
  return tools;
}
