/** Sealed texts open for their owner under the right key, and for nobody else. */
import { expect, it } from 'vitest';
import { seal, unseal } from './sealed.ts';

it('opens for its owner only, under its key only, unchanged only', () => {
  const sealed = seal('khoa', 'mot', 'JBSWY3DPEHPK3PXP');
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
  expect(unseal('khoa', 'mot', sealed)).toBe('JBSWY3DPEHPK3PXP');
  expect(seal('khoa', 'mot', 'JBSWY3DPEHPK3PXP')).not.toBe(sealed);
  const [nonce, text = '', tag] = sealed.split('.');
  const changed = [nonce, (text.startsWith('A') ? 'B' : 'A') + text.slice(1), tag].join('.');
  for (const open of [() => unseal('khac', 'mot', sealed), () => unseal('khoa', 'hai', sealed), () => unseal('khoa', 'mot', changed)]) expect(open).toThrow();
});
