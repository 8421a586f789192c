/** Why a part of this year is taken for one of last year, and what makes it a redefinition: two short composed lists a case. */
import { scaleWords, units } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { parseResolution } from '../../resolution/index.ts';
import { readPlan } from '../read-plan.ts';
import type { Plan } from '../types.ts';
import { type MatchDecision, matchIndicators } from './index.ts';

function planOf(year: number, ...targets: readonly string[]): Plan {
  const letters = 'abcdđeghik';
  const items = targets.map((target, index) => `${letters[index]}) ${target}.`);
  const text = ['NGHỊ QUYẾT', `Về nhiệm vụ năm ${year}`, 'QUYẾT NGHỊ:', 'Điều 1. Các chỉ tiêu chủ yếu', ...items].join('\n');
  return readPlan(parseResolution(text), { units, scaleWords });
}

const letterOf = (address: string) => /diem-(\p{L})/u.exec(address)?.[1];

/** "a = b why…" for each pair, with what was redefined; then what is new and what was dropped. */
function told(now: readonly string[], before: readonly string[], decisions: readonly MatchDecision[] = []): readonly string[] {
  const { matched, redefined, added, dropped } = matchIndicators(planOf(2031, ...now), planOf(2030, ...before), [], decisions);
  return [
    ...matched.map(({ part, previous, why }) => `${letterOf(part.address)} = ${letterOf(previous.address)} ${why.join(' ')}`),
    ...redefined.map(({ part, previous, why, what }) => `${letterOf(part.address)} ≠ ${letterOf(previous.address)} ${what.join(' ')} (${why.join(' ')})`),
    ...added.map(({ address }) => `+ ${letterOf(address)}`),
    ...dropped.map(({ previous }) => `− ${letterOf(previous.address)}`),
  ];
}

const whole = 'same-name same-group same-unit same-kind';

test.each([
  ['the same name, another value', ['Tỷ lệ hộ nghèo còn 2%'], ['Tỷ lệ hộ nghèo còn 3%'], [`a = a ${whole}`]],
  ['the same name and value', ['Tỷ lệ hộ nghèo còn 2%'], ['Tỷ lệ hộ nghèo còn 2%'], [`a = a ${whole} same-value`]],
  ['the same words in another order', ['Hộ nghèo tỷ lệ còn 2%'], ['Tỷ lệ hộ nghèo còn 3%'], ['a = a same-words same-group same-unit same-kind']],
  ['another scale of one unit', ['Thu ngân sách đạt 5.000 tỷ đồng'], ['Thu ngân sách đạt 4.000.000 triệu đồng'], [`a = a ${whole}`]],
  ['another unit', ['Sản lượng cá đạt 5.000 tấn'], ['Sản lượng cá đạt 900 tỷ đồng'], ['a ≠ a unit (same-name same-group same-kind)']],
  ['a range for a level', ['Tỷ lệ hộ nghèo còn 2 - 3%'], ['Tỷ lệ hộ nghèo còn 3%'], [`a = a ${whole}`]],
  ['a range that begins at the level', ['Tỷ lệ hộ nghèo còn 2 - 3%'], ['Tỷ lệ hộ nghèo còn 2%'], [`a = a ${whole} same-value`]],
  ['a range in another unit', ['Sản lượng cá đạt 2 - 3 tấn'], ['Sản lượng cá đạt 2 tỷ đồng'], ['a ≠ a unit (same-name same-group same-kind same-value)']],
  ['a change for a level', ['Tỷ lệ hộ nghèo giảm 1%'], ['Tỷ lệ hộ nghèo còn 3%'], ['a ≠ a kind (same-name same-group same-unit)']],
  ['a change by the former value', ['Số vụ cháy giảm 5 vụ'], ['Số vụ cháy còn 5 vụ'], ['a ≠ a kind (same-name same-group same-unit same-value)']],
  ['a change in another unit', ['Sản lượng cá tăng 5%'], ['Sản lượng cá tăng 100 tấn'], ['a ≠ a unit (same-name same-group same-kind)']],
  ['a growth told as a change is its level', ['Tốc độ tăng trưởng kinh tế tăng 7%'], ['Tốc độ tăng trưởng kinh tế đạt 6%'], [`a = a ${whole}`]],
  ['an event', ['Khởi công cầu Sông Lam'], ['Khởi công cầu Sông Lam'], [`a = a ${whole}`]],
  ['a direction', ['Kéo giảm tỷ lệ hộ nghèo'], ['Kéo giảm tỷ lệ hộ nghèo'], [`a = a ${whole}`]],
  ['a level for a direction', ['Tỷ lệ hộ nghèo còn 2%'], ['Kéo giảm tỷ lệ hộ nghèo'], ['a ≠ a kind (same-name same-group same-unit)']],
  [
    'another standard',
    ['Tỷ lệ hộ nghèo theo chuẩn mới còn 2%'],
    ['Tỷ lệ hộ nghèo còn 2%'],
    ['a ≠ a basis (similar-words same-group same-unit same-kind same-value)'],
  ],
  ['nothing alike', ['Tỷ lệ hộ nghèo còn 2%'], ['Sản lượng thủy sản đạt 300 tấn'], ['+ a', '− a']],
])('%s', (_name, now, before, expected) => expect(told(now, before)).toEqual(expected));

describe('what people said goes before', () => {
  const [now, before] = [
    ['Tỷ lệ hộ nghèo còn 2%', 'Thu ngân sách đạt 5.000 tỷ đồng'],
    ['Tỷ lệ hộ nghèo còn 3%', 'Thu ngân sách đạt 4.000 tỷ đồng'],
  ];
  const said = (a: string, b: string, answer: 'same' | 'other'): MatchDecision => ({
    part: `dieu-1.diem-${a}.phan-1` as never,
    previous: `dieu-1.diem-${b}.phan-1` as never,
    answer,
    name: 'An',
    on: '2030-12-01T00:00:00.000Z',
  });
  const pairs = (...decisions: MatchDecision[]) => told(now, before, decisions).map((line) => line.split(' ').slice(0, 3).join(' '));

  test.each([
    ['nothing was said', [], ['a = a', 'b = b']],
    ['two indicators', [said('a', 'a', 'other')], ['b = b', '+ a', '− a']],
    ['two indicators of which only one is meant', [said('a', 'b', 'other')], ['a = a', 'b = b']],
    ['first two, then one', [said('a', 'a', 'other'), said('a', 'a', 'same')], ['a = a', 'b = b']],
    ['first one, then two', [said('a', 'a', 'same'), said('a', 'a', 'other')], ['b = b', '+ a', '− a']],
    ['one, and something else is two', [said('b', 'b', 'same'), said('a', 'b', 'other')], ['a = a', 'b = b']],
    ['a part that does not stand', [said('c', 'a', 'same')], ['a = a', 'b = b']],
  ])('%s', (_name, decisions, expected) => expect(pairs(...decisions)).toEqual(expected));

  test('crosswise, in the order of the new text', () => {
    const { redefined } = matchIndicators(planOf(2031, ...now), planOf(2030, ...before), [], [said('b', 'a', 'same'), said('a', 'b', 'same')]);
    expect(redefined.map(({ part, previous }) => [letterOf(part.address), letterOf(previous.address)])).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ]);
  });

  test('the later pairing overrules the earlier one of either part', () => {
    const lines = told(now, before, [said('a', 'b', 'same'), said('a', 'a', 'same')]);
    expect(lines.map((line) => line.slice(0, 5))).toEqual(['a = a', 'b = b']);
  });
});

describe('what a figure is divided among, said by the unit or by the name', () => {
  const same = /^a = a .*same-unit/u;
  test.each([
    ['the name says it now, the unit before', ['Số giường bệnh trên 1 vạn dân đạt 32,3 giường'], ['Đạt 31 giường bệnh/vạn dân'], same],
    ['in figures and in words', ['Số bác sĩ trên 10.000 dân đạt 10,5 bác sĩ'], ['Số bác sĩ trên 1 vạn dân đạt 10 bác sĩ'], same],
    ['without any unit behind the figure', ['Số giường bệnh trên 10.000 dân đạt 32,3'], ['Số giường bệnh/vạn dân đạt 31 giường'], same],
    ['per head in the name and in the unit', ['GRDP bình quân đầu người đạt 60 triệu đồng'], ['GRDP bình quân đầu người đạt 55 triệu đồng/người'], same],
    ['per head in the unit only', ['Thu nhập bình quân đạt 60 triệu đồng/người/năm'], ['Thu nhập bình quân đầu người đạt 55 triệu đồng'], same],
    ['an average of nobody named', ['Thu nhập bình quân đạt 60 triệu đồng'], ['Thu nhập bình quân đầu người đạt 55 triệu đồng'], same],
    ['an amount and its share per head', ['GRDP bình quân đầu người đạt 60 triệu đồng'], ['GRDP đạt 55.000 tỷ đồng'], /^\+ a − a$/u],
    ['growth of the one and of the other', ['GRDP bình quân đầu người tăng 6%'], ['GRDP tăng 7%'], /^\+ a − a$/u],
    ['a number and a number for each 10 000', ['Số bác sĩ đạt 1.200 bác sĩ'], ['Số bác sĩ trên 1 vạn dân đạt 10 bác sĩ'], /^\+ a − a$/u],
    ['for each 10 000 and for each 100', ['Số thuê bao Internet trên 100 dân đạt 95'], ['Số thuê bao Internet trên 1 vạn dân đạt 9.000'], /^\+ a − a$/u],
    ['two things for each 10 000', ['Số bác sĩ trên 1 vạn dân đạt 10 bác sĩ'], ['Số giường bệnh trên 1 vạn dân đạt 31 giường'], /^\+ a − a$/u],
    ['the unit alone says it, now otherwise', ['Sản lượng lương thực đạt 500 kg/người'], ['Sản lượng lương thực đạt 300.000 tấn'], /^a ≠ a unit/u],
  ])('%s', (_name, now, before, expected) => expect(told(now, before).join(' ')).toMatch(expected));

  test('the nearest by what it counts, not by what it is counted for', () => {
    const now = ['Số bác sĩ trên 1 vạn dân đạt 10,5 bác sĩ', 'Số điều dưỡng trên 1 vạn dân đạt 20 điều dưỡng'];
    const before = ['Số điều dưỡng trên 10.000 dân đạt 19 điều dưỡng', 'Số bác sĩ trên 10.000 dân đạt 10 bác sĩ'];
    expect(told(now, before).map((line) => line.slice(0, 5))).toEqual(['a = b', 'b = a']);
  });
});
