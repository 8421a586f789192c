/** Parts become fields and fields become parts again, unchanged unless a person changed them; what is wrong names its field. */
import { type PartDraft, readPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { decimal } from '@moc/domain/values';
import { getUnit, scaleWords, units } from '@moc/facts';
import { describe, expect, it } from 'vitest';
import { changeBetween, type DraftFields, draftOf, fieldsOf, readFields, sameValue } from './draft-fields.ts';

const text = [
  'QUYẾT NGHỊ:',
  'Điều 1. Các chỉ tiêu chủ yếu năm 2030',
  'a) Tăng trưởng kinh tế đạt 6,5% - 7%; trong đó công nghiệp tăng 10,89%;',
  'b) Kim ngạch xuất khẩu đạt 1.750 triệu USD trở lên;',
  'c) Tỷ lệ hộ nghèo không quá 2,25%; giảm 0,25%/năm;',
  'd) Thu ngân sách theo dự toán Trung ương giao đạt 5.820 tỷ đồng;',
  'đ) Huyện Mẫu Sơn đạt chuẩn huyện nông thôn mới;',
  'e) Kéo giảm tai nạn giao thông; không xảy ra cháy lớn;',
  'g) Thành lập mới ít nhất 50 tổ hợp tác; khoảng 15 hợp tác xã.',
  'Điều 2. Tổ chức thực hiện',
].join('\n');
const parts = readPlan(parseResolution(text), { units, scaleWords }).targets.flatMap((target) => target.parts);

function read(fields: DraftFields, before: PartDraft) {
  return readFields(fields, before, 'lời văn');
}

describe('fields of a part', () => {
  it('is about parts of many kinds', () => expect(new Set(parts.map(({ criterion }) => criterion.kind)).size).toBeGreaterThan(6));

  it.each(parts.map((part) => [`${part.criterion.kind}: ${part.name}`, part] as const))('%s comes back unchanged', (_name, part) => {
    const again = read(fieldsOf(part), draftOf(part));
    expect(again.ok && changeBetween(draftOf(part), again.draft)).toBeUndefined();
  });

  const [first] = parts;
  if (!first) throw new Error('no part');

  it('takes a value typed the Vietnamese way, with its unit', () => {
    const again = read({ ...fieldsOf(first), kind: 'at-most', value: '1.750,5', unit: 'tỷ đồng', strict: true }, draftOf(first));
    expect(again).toMatchObject({
      ok: true,
      draft: { unitText: 'tỷ đồng', criterion: { kind: 'at-most', value: { value: decimal('1750.5'), unit: getUnit('vnd-billion') }, strict: true } },
    });
  });

  it('takes off what a person empties', () => {
    const again = read({ ...fieldsOf(first), period: '', name: ' Tăng  trưởng ' }, { ...draftOf(first), period: { start: '2030-01', months: 12 } });
    if (!again.ok) throw new Error('refused');
    expect(changeBetween({ ...draftOf(first), period: { start: '2030-01', months: 12 } }, again.draft)).toEqual({ name: 'Tăng trưởng', remove: ['period'] });
  });

  it('says who set a part in the words of its phrase', () => {
    const again = read({ ...fieldsOf(first), setter: 'assigned' }, draftOf(first));
    expect(again).toMatchObject({ draft: { setter: { kind: 'assigned', text: 'lời văn', span: first.span } } });
  });

  it.each([
    [{ value: '6.5,0' }, { value: 'not-a-number' }],
    [{ value: '' }, { value: 'empty' }],
    [{ upper: '5' }, { upper: 'upside-down' }],
    [{ unit: '12!' }, { unit: 'not-a-unit' }],
    [{ period: 'sắp tới' }, { period: 'not-a-period' }],
    [{ name: ' ' }, { name: 'empty' }],
    [{ kind: 'event', verb: '' }, { verb: 'empty' }],
    [{ kind: 'named-unit', place: '', what: 'đạt chuẩn' }, { place: 'empty' }],
    [{ kind: 'none', what: '' }, { what: 'empty' }],
  ] satisfies [Partial<DraftFields>, object][])('refuses %j', (change, faults) =>
    expect(read({ ...fieldsOf(first), ...change }, draftOf(first))).toEqual({ ok: false, faults }),
  );
});

describe('sameValue', () => {
  it('does not mind the order of fields', () => expect(sameValue({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toBe(true));
  it('sees what is missing', () => expect(sameValue({ a: 1 }, { a: 1, b: 2 })).toBe(false));
});
