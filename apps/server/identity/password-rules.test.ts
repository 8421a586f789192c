/** New passwords: what is refused and why, what is taken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPasswordFault } from './password-rules.ts';

const owner = { name: 'Nguyễn Thị Ước Mơ', email: 'uocmo.bt@so-taichinh.example' };

describe('a new password', () => {
  it.each([
    ['ngắn', 'account/password-too-short'],
    ['matkhau123', 'account/password-common'],
    ['Mật khẩu 123', 'account/password-common'],
    ['MatKhau@2025', 'account/password-common'],
    ['1234567890', 'account/password-common'],
    ['qwertyuiop', 'account/password-common'],
    ['password1234', 'account/password-common'],
    ['123456123456', 'account/password-common'],
    ['aaaaaaaaaaaa', 'account/password-common'],
    ['abcdefghijkl', 'account/password-common'],
    ['uybannhandan2025', 'account/password-common'],
    ['uocmo.bt-2025', 'account/password-personal'],
    ['x uocmo.bt@so-taichinh.example', 'account/password-personal'],
    ['nguyenthiuocmo!', 'account/password-personal'],
    ['ước mơ của tôi là', 'account/password-personal'],
  ])('%s is refused: %s', (password, fault) => expect(findPasswordFault(password, owner)).toBe(fault));

  it.each(['một mật khẩu đủ dài', 'ba con vịt qua cầu', 'correct horse battery', 'Xk7!wq-92Lmz', '🌊 sóng vỗ bờ xa 🌊'])('%s is taken', (password) =>
    expect(findPasswordFault(password, owner)).toBeUndefined(),
  );

  it('of any text has an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), (password, name) => {
        findPasswordFault(password, { name, email: `${name}@x.vn` });
      }),
    );
  });
});
