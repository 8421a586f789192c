/**
 * Accounts for trying the example, clearly marked, with a password that everyone may read. They exist only where the server
 * listens on this machine alone, and answer only to requests made on it.
 */
import type { Role } from '@moc/domain/assignment';
import type { DemonstrationAccount } from '@moc/wire';

const domain = 'trinh-dien.local';
const password = 'trinh-dien-moc';

export const demonstrationAccount = (name: string, title: string, role: Role): DemonstrationAccount => ({
  email: `${name}@${domain}`,
  name: `${title} (trình diễn)`,
  role,
  password,
});

export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  demonstrationAccount('dieu-phoi', 'Điều phối kế hoạch', 'coordinator'),
  demonstrationAccount('so-lieu', 'Báo số liệu', 'reporter'),
  demonstrationAccount('hoi-dong', 'Hội đồng nhân dân', 'council'),
];

export function isDemonstrationEmail(email: string): boolean {
  return email.toLowerCase().endsWith(`@${domain}`);
}
