/** Sealing what must be read again, such as the secret of a code generator: AES-256-GCM under a key derived from the server's own secret. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'moc second factor', 32));

/** "nonce.text.tag" in base64url; `owner` is bound to it, so a row copied to another account does not open. */
export function seal(secret: string, owner: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url')).join('.');
}

/** Throws when the seal is broken or belongs to somebody else. */
export function unseal(secret: string, owner: string, sealed: string): string {
  const [nonce, text, tag] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !text || !tag) throw new Error('not a sealed text');
  const cipher = createDecipheriv('aes-256-gcm', keyOf(secret), nonce, { authTagLength: 16 }).setAAD(Buffer.from(owner)).setAuthTag(tag);
  return Buffer.concat([cipher.update(text), cipher.final()]).toString('utf8');
}
