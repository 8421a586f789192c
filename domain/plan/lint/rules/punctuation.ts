/** Rule: the items of one list end alike: ";" behind all but the last, or "." behind all. */
import { type Provision, walkProvisions } from '../../../resolution/index.ts';
import type { Span } from '../../../values/index.ts';
import type { At, LintReading, LintRule, Noticed } from '../rule.ts';

export const punctuation: LintRule = {
  name: 'punctuation',
  about: {
    vi: 'Các mục của một danh sách kết thúc bằng cùng một dấu: dấu chấm phẩy cho các mục trước, dấu chấm cho mục cuối; hoặc mọi mục đều là câu kết thúc bằng dấu chấm.',
    en: 'The items of a list end with one sign: semicolons, then a full stop behind the last; or every item is a sentence with its full stop.',
  },
  words: {
    'lint/item-ends-otherwise': {
      vi: 'Mục {label} kết thúc bằng dấu “{mark}”, trong khi {count} mục khác của danh sách kết thúc bằng dấu “{usual}”.',
      en: 'Item {label} ends with “{mark}” while {count} other items of the list end with “{usual}”.',
    },
    'lint/item-ends-bare': {
      vi: 'Mục {label} không có dấu kết thúc, trong khi {count} mục khác của danh sách kết thúc bằng dấu “{usual}”.',
      en: 'Item {label} has no closing mark while {count} other items of the list end with “{usual}”.',
    },
    'lint/list-not-closed': {
      vi: 'Mục cuối {label} của danh sách kết thúc bằng dấu “{mark}”; mục cuối nên kết thúc bằng dấu chấm.',
      en: 'The last item {label} of the list ends with “{mark}”; the last one should end with a full stop.',
    },
  },
  check: (reading) => listsOf(reading).flatMap((items) => lookAt(reading, items)),
};

interface Item {
  readonly provision: Provision;
  readonly label: string;
  readonly mark: string;
}

const fewest = 4;

/** Neighbours of one kind that carry numbers and have no children, at least four. */
function listsOf(reading: LintReading): readonly (readonly Item[])[] {
  const families = [reading.resolution.body, ...[...walkProvisions(reading.resolution.body)].map(({ children }) => children)];
  return families.flatMap((children) => {
    const items = children
      .filter(({ kind, children: below }) => (kind === 'point' || kind === 'indent') && below.length === 0)
      .map((provision) => ({ provision, label: labelOf(reading, provision), mark: markOf(reading, provision) }));
    return items.length >= fewest && items.length === children.length ? [items] : [];
  });
}

function labelOf({ quote }: LintReading, { numberSpan, number }: Provision): string {
  return number === undefined || numberSpan === undefined ? '“-”' : `“${quote(numberSpan)}”`;
}

/** So many characters at the end are enough to find a sign or a word. */
const tail = 80;

const endMark = /([.;,:!?…])["”»)\]]*$/u;

/** The sign at the end; empty when there is none. */
function markOf({ quote }: LintReading, { textSpan }: Provision): string {
  return endMark.exec(quote({ start: Math.max(textSpan.start, textSpan.end - tail), end: textSpan.end }))?.[1] ?? '';
}

function lookAt(reading: LintReading, items: readonly Item[]): readonly Noticed[] {
  const inner = items.slice(0, -1);
  const usual = [';', '.'].find((mark) => inner.filter((item) => item.mark === mark).length * 5 > inner.length * 3);
  if (usual === undefined) return [];
  const count = inner.filter(({ mark }) => mark === usual).length;
  const odd = inner.filter(({ mark }) => mark !== usual).map((item) => oddItem(reading, item, usual, count));
  const last = items.at(-1);
  return last && (last.mark === ';' || last.mark === ',') ? [...odd, notClosed(reading, last)] : odd;
}

function oddItem(reading: LintReading, { provision, label, mark }: Item, usual: string, count: number): Noticed {
  return {
    code: mark === '' ? 'lint/item-ends-bare' : 'lint/item-ends-otherwise',
    severity: 'note',
    at: [endOf(reading, provision)],
    parameters: { label, mark, usual, count },
  };
}

function notClosed(reading: LintReading, { provision, label, mark }: Item): Noticed {
  return { code: 'lint/list-not-closed', severity: 'note', at: [endOf(reading, provision)], parameters: { label, mark } };
}

/** The last word with its sign. */
function endOf({ resolution }: LintReading, { address, textSpan }: Provision): At {
  const start = Math.max(textSpan.start, textSpan.end - tail);
  const own = resolution.text.slice(start, textSpan.end).trimEnd();
  const word = /\S+$/u.exec(own)?.[0] ?? own;
  const span: Span = { start: start + own.length - word.length, end: start + own.length };
  return { address, span };
}
