/** The keys of the desk, in one table: what each does, how it is printed, and which key a press was. */

export const deskKeys = [
  { action: 'down', keys: ['j'], printed: 'J' },
  { action: 'up', keys: ['k'], printed: 'K' },
  { action: 'nextPart', keys: ['ArrowDown'], printed: '↓' },
  { action: 'previousPart', keys: ['ArrowUp'], printed: '↑' },
  { action: 'accept', keys: ['Enter'], printed: 'Enter' },
  { action: 'edit', keys: ['s'], printed: 'S' },
  { action: 'split', keys: ['t'], printed: 'T' },
  { action: 'merge', keys: ['g'], printed: 'G' },
  { action: 'reject', keys: ['x'], printed: 'X' },
  { action: 'add', keys: ['a'], printed: 'A' },
  { action: 'link', keys: ['l'], printed: 'L' },
  { action: 'finding', keys: ['n'], printed: 'N' },
  { action: 'filter', keys: ['d'], printed: 'D' },
  { action: 'undo', keys: ['z'], printed: 'Z' },
  { action: 'confirm', keys: ['c'], printed: 'C' },
  { action: 'help', keys: ['?'], printed: '?' },
] as const;

export type DeskAction = (typeof deskKeys)[number]['action'];

export type DeskKey =
  | { readonly action: DeskAction }
  | { readonly action: 'part'; readonly number: number }
  | { readonly action: 'choice'; readonly number: number }
  | { readonly action: 'word'; readonly step: 1 | -1; readonly extending: boolean }
  | { readonly action: 'leave' };

/** The keys of the readings or answers that are offered, in their order. */
export const choiceKeys = ['Q', 'W', 'E', 'R', 'Y', 'U'] as const;

/** What a press of keys says; only the fields of a keyboard event that matter. */
export interface Press {
  readonly key: string;
  readonly code?: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
}

const byKey = new Map<string, DeskAction>(deskKeys.flatMap(({ action, keys }) => keys.map((key) => [key, action] as const)));

/** The desk's meaning of a press; undefined for every other key. A typing aid that swallows letters still leaves their place. */
export function deskKeyOf({ key, code = '', shiftKey = false, ctrlKey, metaKey, altKey }: Press): DeskKey | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Escape') return { action: 'leave' };
  const word = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (word === 1 || word === -1) return { action: 'word', step: word, extending: shiftKey };
  if (/^[1-9]$/.test(key)) return { action: 'part', number: Number(key) };
  const letter = key === 'Process' || key === 'Unidentified' || key === 'Dead' ? (/^Key([A-Z])$/.exec(code)?.[1] ?? '') : key;
  const choice = (choiceKeys as readonly string[]).indexOf(letter.toUpperCase());
  if (choice >= 0) return { action: 'choice', number: choice };
  const action = byKey.get(letter.length === 1 ? letter.toLowerCase() : letter);
  return action && { action };
}

export const printedKey = (action: DeskAction): string => deskKeys.find((each) => each.action === action)?.printed ?? '';
