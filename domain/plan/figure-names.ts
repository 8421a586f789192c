/** What a figure's indicator is called: its own words, completed from what is counted and from its neighbours. */

import type { FigureFound } from './commitments.ts';
import type { Reason } from './confidence.ts';
import type { Figure } from './figures.ts';
import { type Built, headingAt, type ItemReading } from './item-reading.ts';
import { completeName, startsWithDoing, withHeading } from './names.ts';
import type { OwnWords } from './own-words.ts';
import { nameTail, type Segment } from './segments.ts';
import { foldVietnamese, tidy } from './text.ts';

export interface Naming {
  readonly name: string;
  /** Without the heading, as the next sibling completes itself from it. */
  readonly bare: string;
  readonly reasons: readonly Reason[];
}

const notName = /^(?:so\s|theo\s|trong\s+(?:năm|đó|tổng)|vào\s|trở\s|trên\s+(?:tổng|cả)|tính\s|bằng\s|chiếm\s|\/|hằng\s|hàng\s|mỗi\s)/u;

/** "trong đó có bằng cấp, chứng chỉ 32%": words that need the name of the whole before them. */
const ofTheWhole = /^(?:có|được|đã|qua|tham\s+gia|làm\s+việc|sử\s+dụng|đạt)\s+\p{L}/u;

export function nameFigure(soFar: ItemReading, item: FigureFound, own: OwnWords, place: Segment, sibling: Built | undefined, explains: boolean): Naming {
  const { mention } = item.figure;
  const heading = headingAt(soFar, place);
  const named = (bare: string, completed: boolean): Naming => ({
    name: withHeading(heading, bare),
    bare,
    reasons: completed ? [{ doubt: 'name-completed' }] : [],
  });
  if (explains && sibling) return { ...named(sibling.name, false), name: withHeading(heading, sibling.name) };
  const counted = countedName(soFar, item, place);
  if (soFar.context.prose && counted !== '') return { ...named(tidy(`${own.raw} ${counted}`), false), reasons: [{ doubt: 'in-prose' }] };
  const parent = soFar.built.get(place.parent ?? -1);
  if (parent && ofTheWhole.test(own.folded)) return named(nameWithin(parent.name, own.raw), true);
  if (own.isDoing) return named(`${own.raw} ${counted}`.trim(), false);
  if (isBareShare(item.figure) && (own.raw === '' ? counted !== mention.shareOf : startsWithDoing(own.folded)))
    return named(tidy(`${own.raw} ${counted}`), false);
  if (place.nestedBy === 'bracket' && parent && partOfTerritory.test(own.folded)) return named(`${parent.name}: ${own.raw}`, true);
  if (own.raw === '') {
    const verb = sibling?.sentence === place.sentence ? sibling.verb : '';
    if (verb !== '' && counted !== '') return { ...named(`${verb} ${counted}`, true) };
    const ofItsOwn =
      !sibling?.hasFigure || sibling.raw === '' || (mention.unit?.dimension.startsWith('count:') === true && sibling.unitCode !== mention.unit.code);
    if (ofItsOwn && counted !== '') return named(counted, false);
    if (!sibling) return heading === undefined ? { name: '', bare: '', reasons: [{ doubt: 'name-missing' }] } : named('', false);
  }
  if (own.apart && sibling && !parent) return named(nameApart(sibling.name, own.raw), true);
  const completion = completeName(own.raw, {
    ...(sibling && { previous: own.wholeYear ? withoutMonths(sibling.name) : sibling.name }),
    inList: place.after === 'list',
    isPercentage: mention.unit?.dimension === 'ratio',
  });
  return named(completion.name, completion.completed);
}

/** "đào tạo nghề" of "Tỷ lệ lao động qua đào tạo": the words both say are said once. */
function nameWithin(whole: string, own: string): string {
  const joined = completeName(own, { previous: whole, inList: true, isPercentage: false });
  return joined.completed && joined.name.length < whole.length + own.length ? joined.name : `${whole} ${own}`;
}

function nameApart(whole: string, own: string): string {
  const joined = completeName(own, { previous: whole, inList: false, isPercentage: false });
  return joined.completed ? joined.name : `${whole}: ${own}`;
}

/** "6 tháng cuối năm đạt 7,9% để cả năm đạt 7%": a whole year has no months of its own. */
function withoutMonths(name: string): string {
  return name.replace(/\s+(?:(?:\d+|sáu|chín|ba)\s+tháng\s+(?:đầu|cuối)\s+năm|quý\s+[IV\d]+)(?:\s+\d{4})?$/iu, '');
}

/** "các huyện nghèo", "khu vực nông thôn": the same indicator for a part of the territory. */
const partOfTerritory = /^(?:các\s+)?(?:huyện|xã|vùng|khu\s+vực|địa\s+bàn|thành\s+thị|nông\s+thôn|đô\s+thị|miền\s+núi)(?!\p{L})/u;

/** What a rate is commonly taken of: behind such a figure its name stands before it. */
const denominator =
  /^(?:(?:tổng\s+)?số\s+dân|dân\s+số|lực\s+lượng|lao\s+động|grdp|gdp|tổng|kế\s+hoạch|dự\s+toán|chỉ\s+tiêu|nhu\s+cầu|nghị\s+quyết|so)(?!\p{L})/u;

/** "100% chất thải y tế được xử lý": a share told by its own words, nothing before it says "đạt". */
function isBareShare({ mention, around }: Figure): boolean {
  return (
    mention.shareOf !== undefined &&
    around.effects.reaches !== true &&
    around.effects.change === undefined &&
    !denominator.test(foldVietnamese(mention.shareOf))
  );
}

/** What is counted or shared, with the words behind it: "người đi làm việc có thời hạn ở nước ngoài". */
function countedName(soFar: ItemReading, { end, figure: { mention, around } }: FigureFound, place: Segment): string {
  const { text } = soFar.passage;
  const tail = nameTail(soFar.passage, end, place, mention.unit?.dimension === 'ratio')
    .replace(/\s+(?:và|còn|so\s+(?:với|cùng|năm)\s[^]*)\s*$/iu, '')
    .replace(around.effects.from ? /\s+trở\s+lên(?:\s[^]*)?$/iu : /$/u, '');
  const goesOn = tidy(tail) !== '' && !notName.test(foldVietnamese(tidy(tail))) ? tail : '';
  if (mention.unit?.dimension === 'ratio') return tidy(`${mention.shareOf ?? ''}${goesOn}`);
  if (!mention.unitText || (mention.unitKind === 'inherited' && mention.end === mention.numberEnd)) return tidy(goesOn);
  const noun = mention.unitText.slice(soFar.scaleLength(mention.unitText));
  const isCount = mention.unit?.dimension.startsWith('count:') === true || mention.unit?.dimension.includes('/') === true;
  const graded = end > around.end ? text.slice(around.end, end) : '';
  return tidy(`${isCount ? noun : ''}${graded}${goesOn}`);
}
