/** What a part's figure is counted in and per: said by its unit, or only by its name ("bình quân đầu người", "trên 1 vạn dân"). */
import type { Quantity } from '../../values/index.ts';
import type { Criterion, TargetPart } from '../types.ts';
import { comparableName } from './likeness.ts';

/** Who or what a figure is divided among, in one word whatever the spelling: "10000 dân" is also "vạn dân". */
type Per = string;

const before = String.raw`(?<![\p{L}\p{N}])`;
const after = String.raw`(?![\p{L}\p{N}])`;
const counted = '(dân số|dân|người|trẻ đẻ sống|trẻ em|trẻ|hộ|lao động|phụ nữ|ca đẻ sống)';
const amount = String.raw`(?:(\d[\d\s]*|một|mỗi)\s*)?(?:(nghìn|ngàn|vạn|triệu)\s*)?`;

/** "trên 1 vạn dân", "/ 10.000 dân", "tính trên 100 dân"; a number or a scale word must stand there, or a stroke. */
const shared = new RegExp(`(?:${before}(?:tính\\s+)?trên\\s+(?=\\d|một|mỗi|nghìn|ngàn|vạn|triệu)|/\\s*)${amount}${counted}${after}`, 'u');

/** "bình quân đầu người", "trên đầu người", "mỗi người dân". */
const perHead = new RegExp(`${before}(?:(?:tính\\s+)?(?:bình quân|trung bình)\\s+)?(?:(?:tính\\s+)?(?:theo|trên|mỗi)\\s+)?đầu người${after}`, 'u');
const perEach = new RegExp(`${before}(?:bình quân|trung bình)\\s+(?:(?:trên|theo)\\s+)?(?:một|mỗi|1)\\s+${counted}${after}`, 'u');

const scales: Readonly<Record<string, number>> = { nghìn: 1000, ngàn: 1000, vạn: 10_000, triệu: 1_000_000 };

/** Lower case, composed, blanks single; strokes stay, and points between figures go. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/(?<=\d)\.(?=\d{3})/gu, '')
    .replace(/\s+/gu, ' ');
}

function perIn(words: string): Per | undefined {
  const text = folded(words);
  if (perHead.test(text)) return 'người';
  const each = perEach.exec(text);
  if (each) return nounOf(each[1] ?? '');
  const found = shared.exec(text);
  if (!found) return undefined;
  const [, figure = '1', scale = '', noun = ''] = found;
  const size = (/\d/u.test(figure) ? Number(figure.replace(/\s/gu, '')) : 1) * (scales[scale] ?? 1);
  return size === 1 ? nounOf(noun) : `${size} ${nounOf(noun)}`;
}

const nounOf = (noun: string): string => (['dân', 'dân số', 'người'].includes(noun) ? 'người' : noun);

/** What the name says the figure is divided among; undefined where it says nothing. */
export const perOfName = ({ name }: Pick<TargetPart, 'name'>): Per | undefined => perIn(name);

/** The same of the unit, as written or as known. */
function perOfUnit({ criterion, unitText }: Pick<TargetPart, 'criterion' | 'unitText'>): Per | undefined {
  const unit = quantityOf(criterion)?.unit;
  return perIn(unitText ?? '') ?? (unit ? (perIn(unit.vi) ?? unit.dimension.split('/')[1]) : undefined);
}

/** Of unit and name together. */
export function perOf(part: Pick<TargetPart, 'name' | 'criterion' | 'unitText'>): Per | undefined {
  return perOfUnit(part) ?? perOfName(part);
}

/** The name without what it is divided among, which is the unit's business: "Số giường bệnh". The whole where nothing is left. */
export function ownName(name: string): string {
  const composed = name.normalize('NFC').replace(/(?<=\d)\.(?=\d{3})/gu, '');
  const rest = [perHead, perEach, shared].reduce((left, pattern) => left.replace(new RegExp(pattern.source, 'giu'), ' '), composed);
  return comparableName(rest) === '' ? name : rest;
}

/** Two names that say of themselves that they are divided among different things, or one of them among nothing: two indicators. */
export function isDividedOtherwise(a: TargetPart, b: TargetPart): boolean {
  const named = perOfName(a) !== undefined || perOfName(b) !== undefined;
  return named && !isVague(a) && !isVague(b) && perOf(a) !== perOf(b);
}

/** "Thu nhập bình quân" and no more: divided, but the words leave out among whom. */
const isVague = (part: TargetPart): boolean => perOf(part) === undefined && /(?<!\p{L})(?:bình quân|trung bình)(?!\p{L})/u.test(folded(part.name));

/** The quantity that names the unit a criterion is judged in. */
export function quantityOf(criterion: Criterion): Quantity | undefined {
  if (criterion.kind === 'change') return quantityOf(criterion.amount);
  if (criterion.kind === 'range') return criterion.lower;
  return 'value' in criterion ? criterion.value : undefined;
}

/** "tỷ đồng" and "triệu đồng" measure the same, "giường" of a name "trên 1 vạn dân" the same as "giường bệnh/vạn dân"; parts without a figure have no unit to differ in. */
export function hasSameUnit(a: TargetPart, b: TargetPart): boolean {
  const [x, y] = [quantityOf(a.criterion)?.unit, quantityOf(b.criterion)?.unit];
  if (x === undefined || y === undefined || x.dimension === y.dimension)
    return x === undefined || y === undefined || isVague(a) || isVague(b) || perOf(a) === perOf(b);
  if (isVague(a) || isVague(b)) return numerator(x.dimension) === numerator(y.dimension);
  return perOf(a) !== undefined && perOf(a) === perOf(b) && (numerator(x.dimension) === numerator(y.dimension) || isSameNoun(a, b));
}

const numerator = (dimension: string): string => dimension.split('/')[0] ?? dimension;

/** "giường" and "giường bệnh", or a bare number whose noun the name says. */
function isSameNoun(a: TargetPart, b: TargetPart): boolean {
  const [x, y] = [nounOfUnit(a), nounOfUnit(b)];
  return x !== undefined && y !== undefined && (x === '' || y === '' || x.startsWith(y) || y.startsWith(x));
}

/** Undefined for what is no count: money, weight, shares. */
function nounOfUnit({ criterion, unitText = '' }: TargetPart): string | undefined {
  const unit = quantityOf(criterion)?.unit;
  if (!unit) return undefined;
  if (unit.code === 'number') return '';
  const isCount = unit.dimension.startsWith('count:') || /\/10k$/u.test(unit.dimension);
  const words = folded(unitText === '' ? unit.vi : unitText);
  return isCount ? words.replace(/\s*\/.*$|\s+trên\s.*$/u, '').trim() : undefined;
}
