/** Amendments: what an act's text proposes, what holds before and after, what is refused. */
import { scaleWords, units } from '@moc/facts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseResolution } from '../../resolution/index.ts';
import { actorId, addDays, day, decimal } from '../../values/index.ts';
import { readPlan } from '../read-plan.ts';
import type { Criterion, PartAddress } from '../types.ts';
import { type AmendingAct, type Amendment, amendedParts, decideAmendments, planAsOf, proposeAmendments } from './index.ts';

const facts = { units, scaleWords };
const read = (text: string) => {
  const resolution = parseResolution(text);
  return { resolution, plan: readPlan(resolution, facts) };
};

const adopted = read(`NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2025
QUYẾT NGHỊ:
Điều 1. Các chỉ tiêu chủ yếu
a) Tốc độ tăng trưởng kinh tế (GRDP) phấn đấu đạt 6,5% - 7%;
b) Tổng vốn đầu tư toàn xã hội đạt 20.000 tỷ đồng;
c) Tỷ lệ hộ nghèo còn 2,25%.
`);

const act = read(`NGHỊ QUYẾT
Điều chỉnh một số chỉ tiêu phát triển kinh tế - xã hội năm 2025
QUYẾT NGHỊ:
Điều 1. Điều chỉnh một số chỉ tiêu như sau:
1. Tại điểm a Điều 1, điều chỉnh chỉ tiêu tốc độ tăng trưởng kinh tế (GRDP) từ 6,5% - 7% thành 8% trở lên.
2. Điều chỉnh tổng vốn đầu tư toàn xã hội từ 20.000 tỷ đồng thành 22.500 tỷ đồng.
`);

const growth = 'dieu-1.diem-a.phan-1' as PartAddress;
const atLeast = (value: string): Criterion => ({
  kind: 'at-least',
  value: { value: decimal(value), unit: units.find(({ unit }) => unit.code === 'percent')!.unit },
  strict: false,
  approximate: false,
});
const actOf = (adoptedOn: string, effectiveFrom = adoptedOn, number = '05/NQ-HĐND'): AmendingAct => ({
  title: 'Nghị quyết điều chỉnh',
  number,
  adoptedOn: day(adoptedOn),
  effectiveFrom: day(effectiveFrom),
});
const entry = { by: actorId('a'), name: 'Người điều phối', on: '2025-02-20T01:00:00.000Z' };
const amendment = (value: string, given: AmendingAct, seq: number): Amendment => ({
  part: growth,
  criterion: atLeast(value),
  words: 'thành',
  act: given,
  seq,
  ...entry,
});
const criterionOn = (amendments: readonly Amendment[], on: string) => planAsOf(adopted.plan, amendments, day(on)).targets[0]?.parts[0]?.criterion;

describe('what an act proposes', () => {
  const proposals = proposeAmendments(act.resolution, facts, adopted.plan);

  test('each statement finds its part, by the provision named, by its name, and by the value it replaces', () => {
    expect(proposals.map(({ words, from, candidates }) => [words, from, candidates[0]?.part, candidates[0]?.why])).toEqual([
      ['từ 6,5% - 7% thành 8% trở lên', '6,5% - 7%', growth, ['same-address', 'same-name', 'same-unit', 'same-former-value']],
      ['từ 20.000 tỷ đồng thành 22.500 tỷ đồng', '20.000 tỷ đồng', 'dieu-1.diem-b.phan-1', ['same-name', 'same-unit', 'same-former-value']],
    ]);
    expect(proposals[0]?.criterion).toMatchObject({ kind: 'at-least', value: { value: '8' } });
  });

  test('a text that speaks of other things proposes nothing', () => {
    expect(
      proposeAmendments(read('NGHỊ QUYẾT\nVề họp\nQUYẾT NGHỊ:\nĐiều 1. Thông qua\n1. Diễn tập khu vực phòng thủ.\n').resolution, facts, adopted.plan),
    ).toEqual([]);
  });
});

const wide = read(`NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2025
QUYẾT NGHỊ:
Điều 1. Các chỉ tiêu chủ yếu
1. Về kinh tế
a) Tổng sản phẩm trên địa bàn (GRDP) tăng 8%;
b) Thu ngân sách nhà nước 9.000 tỷ đồng, trong đó thu nội địa 8.000 tỷ đồng;
c) Kim ngạch xuất khẩu hàng hóa tăng từ 6% đến 7%;
2. Về xã hội
a) Tỷ lệ hộ nghèo đa chiều còn 2,25%;
b) Tỷ lệ hộ nghèo đa chiều vùng đồng bào dân tộc thiểu số còn 9,5%;
c) Tỷ lệ hộ cận nghèo đa chiều còn 3,1%;
d) Tỷ lệ hộ nghèo đa chiều khu vực nông thôn còn 2,75%;
đ) Giải quyết việc làm cho 15.000 lao động;
e) Hoàn thành xây dựng Trung tâm Văn hóa tỉnh.
Điều 2. Nhiệm vụ
1. Tập trung trồng mới 500 ha rừng, chăm sóc 1.200 ha rừng.
`);

const widely = read(`NGHỊ QUYẾT
Sửa đổi, bổ sung một số điều của Nghị quyết về nhiệm vụ năm 2025
QUYẾT NGHỊ:
Điều 1. Sửa đổi, bổ sung như sau:
1. Tại điểm a khoản 1 Điều 1, điều chỉnh tăng chỉ tiêu tổng sản phẩm trên địa bàn (GRDP) từ 8% thành 9%.
2. Tại khoản 2 Điều 1, sửa đổi, bổ sung chỉ tiêu tỷ lệ hộ nghèo đa chiều từ 2,25% thành 2%.
3. Điều chỉnh giảm kim ngạch xuất khẩu hàng hóa tăng từ 6% - 7% thành 5%.
4. Điều chỉnh số lượt khách du lịch từ 2 triệu lượt thành 3 triệu lượt.
5. Tỷ lệ hộ nghèo đa chiều khu vực nông thôn còn 2,5%.
6. Tại điểm e khoản 2 Điều 1 Nghị quyết này, thay bằng: “Hoàn thành xây dựng Bảo tàng tỉnh”.
7. Tại Điều 2, điều chỉnh diện tích trồng mới rừng từ 500 ha thành 600 ha; giải quyết việc làm cho 16.000 lao động.
8. Diễn tập khu vực phòng thủ tỉnh 02 lần.
9. Thu nội địa điều chỉnh từ 8.000 tỷ đồng
thành 8.200 tỷ đồng.
`);

test('names without the words of amending, former values, provisions cited: every sign is weighed, the likeliest three come first', () => {
  const said = proposeAmendments(widely.resolution, facts, wide.plan).map(({ name, provision, words, from, candidates }) =>
    [`${name} | ${provision} | ${words} | ${from ?? '–'}`, ...candidates.map(({ part, score, why }) => `  ${[part, score, ...why].join(' ')}`)].join('\n'),
  );
  expect(said.join('\n')).toBe(
    `
tổng sản phẩm trên địa bàn (GRDP) | dieu-1.khoan-1 | từ 8% thành 9% | 8%
  dieu-1.khoan-1.diem-a.phan-1 1 same-address same-name same-unit same-former-value
tỷ lệ hộ nghèo đa chiều | dieu-1.khoan-2 | từ 2,25% thành 2% | 2,25%
  dieu-1.khoan-2.diem-a.phan-1 1 same-address same-name same-unit same-former-value
  dieu-1.khoan-2.diem-c.phan-1 1 same-address similar-words same-unit
  dieu-1.khoan-2.diem-d.phan-1 1 same-address similar-words same-unit
kim ngạch xuất khẩu hàng hóa | dieu-1.khoan-3 | tăng từ 6% - 7% thành 5% | 6% - 7%
  dieu-1.khoan-1.diem-c.phan-1 1 same-name same-unit same-former-value
số lượt khách du lịch | dieu-1.khoan-4 | từ 2 triệu lượt thành 3 triệu lượt | 2 triệu lượt
Tỷ lệ hộ nghèo đa chiều khu vực nông thôn | dieu-1.khoan-5 | khu vực nông thôn còn 2,5% | –
  dieu-1.khoan-2.diem-d.phan-1 0.75 same-name same-unit
  dieu-1.khoan-2.diem-a.phan-1 0.53 similar-words same-unit
diện tích trồng mới rừng | dieu-1.khoan-7 | từ 500 ha thành 600 ha | 500 ha
  dieu-2.khoan-1.so-1 1 same-address similar-words same-unit same-former-value
  dieu-2.khoan-1.so-2 0.73 same-address same-unit
giải quyết việc làm | dieu-1.khoan-7 | 16.000 lao động | –
  dieu-1.khoan-2.diem-đ.phan-1 0.75 same-name same-unit
  dieu-2.khoan-1.so-1 0.5 same-address
  dieu-2.khoan-1.so-2 0.5 same-address
Thu nội địa | dieu-1.khoan-9 | từ 8.000 tỷ đồng thành 8.200 tỷ đồng | 8.000 tỷ đồng
  dieu-1.khoan-1.diem-b.phan-2 1 same-name same-unit same-former-value
`.trim(),
  );
});

describe('what holds on a day', () => {
  const raised = amendment('8', actOf('2025-02-19'), 5);

  test('months before keep the old one; from its effect the new one holds', () => {
    expect(criterionOn([raised], '2025-02-18')).toEqual(adopted.plan.targets[0]?.parts[0]?.criterion);
    expect(criterionOn([raised], '2025-02-19')).toEqual(atLeast('8'));
    expect(planAsOf(adopted.plan, [raised], day('2025-01-31'))).toBe(adopted.plan);
  });

  test('an act that has effect backwards counts only once it was adopted', () => {
    const backwards = amendment('8', { ...actOf('2025-03-01'), effectiveFrom: day('2025-01-01') }, 5);
    expect(criterionOn([backwards], '2025-02-01')).toEqual(adopted.plan.targets[0]?.parts[0]?.criterion);
    expect(criterionOn([backwards], '2025-03-01')).toEqual(atLeast('8'));
  });

  test('the later act holds; a second entry of one act mends the first', () => {
    const again = amendment('9', actOf('2025-07-10', '2025-07-20', '11/NQ-HĐND'), 9);
    const slip = amendment('80', actOf('2025-02-19'), 4);
    expect(criterionOn([again, raised, slip], '2025-03-01')).toEqual(atLeast('8'));
    expect(criterionOn([again, raised, slip], '2025-07-15')).toEqual(atLeast('8'));
    expect(criterionOn([again, raised, slip], '2025-07-20')).toEqual(atLeast('9'));
  });

  test('both stand side by side, with the acts between', () => {
    const [part, ...others] = amendedParts(adopted.plan, [raised], day('2025-03-01'));
    expect(others).toEqual([]);
    expect(part).toMatchObject({ part: growth, original: { kind: 'range' }, current: { kind: 'at-least' } });
    expect(part?.says.vi).toBe('Ban đầu là 6,5% - 7%; từ ngày 19/02/2025 là 8% trở lên (05/NQ-HĐND, thông qua ngày 19/02/2025).');
    expect(amendedParts(adopted.plan, [raised], day('2025-02-18'))).toEqual([]);
  });

  test('whatever the order of entry, one criterion holds; before the first act it is the one adopted', () => {
    const acts = fc.array(
      fc.record({ adopted: fc.integer({ min: 0, max: 200 }), delay: fc.integer({ min: 0, max: 30 }), value: fc.integer({ min: 1, max: 99 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(acts, fc.integer({ min: -10, max: 250 }), (given, at) => {
        const first = day('2025-01-10');
        const all = given.map(({ adopted: from, delay, value }, index) => {
          const on = addDays(first, from);
          return amendment(String(value), actOf(on, addDays(on, delay), `${index}/NQ`), index + 1);
        });
        const asked = addDays(first, at);
        const here = planAsOf(adopted.plan, all, asked);
        if (all.every(({ act: { effectiveFrom } }) => effectiveFrom > asked)) return here === adopted.plan;
        return JSON.stringify(here) === JSON.stringify(planAsOf(adopted.plan, all.toReversed(), asked));
      }),
    );
  });
});

describe('what is refused', () => {
  const draft = { part: growth, criterion: atLeast('8'), words: 'từ 6,5% - 7% thành 8% trở lên' };
  const state = { inForce: adopted.plan, amendments: [], facts };
  const by = { ...entry, seq: 7 };
  const codes = (outcome: ReturnType<typeof decideAmendments>) =>
    outcome.ok ? [] : outcome.refusals.map(({ code, parameters }) => `${code} ${JSON.stringify(parameters)}`);

  test('a sound one is kept with who entered it', () => {
    expect(decideAmendments(state, actOf('2025-02-19'), [draft], by)).toEqual({ ok: true, value: [{ ...draft, act: actOf('2025-02-19'), ...by }] });
  });

  test.each([
    ['nothing in force', () => decideAmendments({ amendments: [], facts }, actOf('2025-02-19'), [draft], by), ['plan/amend-not-in-force {}']],
    [
      'effect before adoption',
      () => decideAmendments(state, actOf('2025-02-19', '2025-01-01'), [draft], by),
      ['plan/amend-before-adoption {"adopted":"2025-02-19","effective":"2025-01-01"}'],
    ],
    ['an act without a title', () => decideAmendments(state, { ...actOf('2025-02-19'), title: ' ' }, [draft], by), ['plan/amend-act-unnamed {}']],
    ['no part', () => decideAmendments(state, actOf('2025-02-19'), [], by), ['plan/amend-nothing {}']],
    [
      'an unknown part',
      () => decideAmendments(state, actOf('2025-02-19'), [{ ...draft, part: 'x' as PartAddress }], by),
      ['plan/amend-unknown-part {"part":"x"}'],
    ],
    ['a part twice', () => decideAmendments(state, actOf('2025-02-19'), [draft, draft], by), ['plan/amend-part-twice {"part":"dieu-1.diem-a.phan-1"}']],
    [
      'blank words',
      () => decideAmendments(state, actOf('2025-02-19'), [{ ...draft, words: ' ' }], by),
      ['plan/amend-words-missing {"part":"dieu-1.diem-a.phan-1"}'],
    ],
    [
      'an act without a title and with effect before its adoption, and what nobody can judge',
      () => decideAmendments(state, { ...actOf('2025-02-19', '2025-01-01'), title: '' }, [{ ...draft, criterion: { kind: 'none', what: '' } }], by),
      [
        'plan/amend-act-unnamed {}',
        'plan/amend-before-adoption {"adopted":"2025-02-19","effective":"2025-01-01"}',
        'plan/review-criterion-empty {"field":"what"}',
      ],
    ],
    [
      'what an act already in effect says, though this one counts from a day before',
      () => decideAmendments({ ...state, amendments: [amendment('8', actOf('2025-03-01'), 1)] }, actOf('2025-05-01', '2025-05-01'), [draft], by),
      ['plan/amend-changes-nothing {"part":"dieu-1.diem-a.phan-1"}'],
    ],
    [
      'no words',
      () => decideAmendments(state, actOf('2025-02-19'), [{ ...draft, words: '' }], by),
      ['plan/amend-words-missing {"part":"dieu-1.diem-a.phan-1"}'],
    ],
    [
      'what holds already',
      () => decideAmendments({ ...state, amendments: [amendment('8', actOf('2025-02-19'), 1)] }, actOf('2025-05-01'), [draft], by),
      ['plan/amend-changes-nothing {"part":"dieu-1.diem-a.phan-1"}'],
    ],
  ] as const)('%s', (_, give, wanted) => expect(codes(give())).toEqual(wanted));
});
