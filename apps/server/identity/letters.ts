/** The letters that sign-in sends, Vietnamese first, English below. They name no figure and carry no password. */
import type { Letter } from '../mail/mailer.ts';
import type { Person } from './accounts.ts';

type Addressee = Pick<Person, 'name' | 'email'>;

const inBoth = ({ email }: Addressee, subject: string, vi: readonly string[], en: readonly string[]): Letter => ({
  to: email,
  subject,
  text: [...vi, '', '--', '', ...en].join('\n'),
});

export function resetLetter(person: Addressee, link: string, minutes: number): Letter {
  return inBoth(
    person,
    'Mốc: đặt lại mật khẩu / Reset your password',
    [
      `Kính gửi ${person.name},`,
      '',
      `Có người yêu cầu đặt lại mật khẩu của tài khoản này. Mở đường dẫn sau trong ${minutes} phút; đường dẫn chỉ dùng được một lần:`,
      link,
      '',
      'Nếu không phải anh/chị yêu cầu, xin bỏ qua thư này; mật khẩu không thay đổi.',
    ],
    [
      `Somebody asked to reset the password of this account. Open the link above within ${minutes} minutes; it works once.`,
      'If it was not you, ignore this letter; the password stays as it is.',
    ],
  );
}

export interface InvitationWords {
  readonly link: string;
  readonly days: number;
  readonly by: string;
  readonly role: { readonly vi: string; readonly en: string };
}

export function invitationLetter(person: Addressee, { link, days, by, role }: InvitationWords): Letter {
  return inBoth(
    person,
    'Mốc: lời mời vào hệ thống / You are invited',
    [
      `Kính gửi ${person.name},`,
      '',
      `${by} mời anh/chị sử dụng hệ thống Mốc với vai trò: ${role.vi}.`,
      `Mở đường dẫn sau trong ${days} ngày để đặt mật khẩu hoặc khóa truy cập; đường dẫn chỉ dùng được một lần:`,
      link,
      '',
      'Nếu anh/chị không chờ lời mời này, xin bỏ qua thư.',
    ],
    [
      `${by} invites you to Mốc as: ${role.en}.`,
      `Open the link above within ${days} days to set a password or a passkey; it works once. If you did not expect this letter, ignore it.`,
    ],
  );
}

export type SecurityChange = 'password-changed' | 'totp-on' | 'totp-off' | 'passkey-added' | 'passkey-removed' | 'second-step-failed';

const changes: Readonly<Record<SecurityChange, readonly [string, string]>> = {
  'password-changed': ['Mật khẩu đã được thay đổi; mọi phiên đăng nhập khác đã kết thúc.', 'The password was changed; every other session was ended.'],
  'totp-on': ['Đã bật xác thực hai bước bằng ứng dụng tạo mã.', 'Two-step sign-in with an authenticator app was switched on.'],
  'totp-off': ['Đã tắt xác thực hai bước.', 'Two-step sign-in was switched off.'],
  'passkey-added': ['Đã thêm một khóa truy cập (passkey).', 'A passkey was added.'],
  'passkey-removed': ['Đã gỡ một khóa truy cập (passkey).', 'A passkey was removed.'],
  'second-step-failed': [
    'Có người đã nhập đúng mật khẩu nhưng nhiều lần sai mã xác thực. Nếu không phải anh/chị, hãy đổi mật khẩu ngay.',
    'Somebody gave the right password but wrong codes several times. If it was not you, change the password now.',
  ],
};

/** Tells the owner what became of the account, so that a change by somebody else does not go unseen. */
export function securityLetter(person: Addressee, change: SecurityChange): Letter {
  const [vi, en] = changes[change];
  return inBoth(
    person,
    'Mốc: thông báo bảo mật / Security notice',
    [`Kính gửi ${person.name},`, '', vi, '', 'Nếu không phải anh/chị thực hiện, hãy đặt lại mật khẩu và báo cho người quản trị.'],
    [en, 'If it was not you, reset your password and tell the administrator.'],
  );
}
