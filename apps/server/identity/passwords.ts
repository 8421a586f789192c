/** Passwords are kept as argon2id hashes (19 MiB, two passes: the OWASP minimum); the hash carries its own parameters. */
import { hash, verify } from '@node-rs/argon2';

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

export const verifyPassword = (given: { readonly hash: string; readonly password: string }): Promise<boolean> =>
  verify(given.hash, given.password.normalize('NFC'));
