/** The resolution itself says who carries it out; the page only finds the place. */
import { parseResolution } from '@moc/domain/resolution';
import { describe, expect, it } from 'vitest';
import { findCharge } from './charge.ts';

const resolution = (...articles: readonly string[]) => parseResolution(['NGHỊ QUYẾT', 'Về nhiệm vụ năm 2030', 'QUYẾT NGHỊ:', ...articles].join('\n'));

describe('who is charged with carrying out', () => {
  it('is the committee named in the last article', () =>
    expect(
      findCharge(resolution('Điều 1. Thông qua các chỉ tiêu sau.', 'Điều 2. Tổ chức thực hiện', '1. Ủy ban nhân dân tỉnh tổ chức triển khai nghị quyết này.')),
    ).toMatchObject({
      short: { vi: 'UBND tỉnh' },
      place: { vi: 'Điều 2 khoản 1' },
    }));

  it('reads the other spelling, and “giao”', () =>
    expect(findCharge(resolution('Điều 1. Giao Uỷ ban nhân dân thành phố tổ chức thực hiện.'))?.who.vi).toBe('Ủy ban nhân dân thành phố'));

  it('is nobody where the text names nobody', () => expect(findCharge(resolution('Điều 1. Thông qua các chỉ tiêu sau.'))).toBeUndefined());
});
