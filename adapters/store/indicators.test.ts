/** Declarations of indicators in the store: calendar, formula and disclosures come back as they were declared; wrong formulas do not get in. */
import type { Indicator } from '@moc/domain/observation';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Command, execute, listIndicators, loadDossier, type Store, verify } from './index.ts';
import { engines, unwrap } from './testing/engines.ts';
import { actor, indicator, prepareTenant, resolution, tenantA } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';

const said = { vi: 'có', en: 'yes' };
const quality = { verification: said, source: said, accuracy: said, limits: said, compensation: said };
const declare = (...indicators: readonly Indicator[]): Command => ({ kind: 'declare-indicators', tenant: tenantA, resolution, indicators });
const full: Indicator = { ...indicator('tong'), calendar: 'grdp', formula: '[a] * 2', quality };

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  beforeEach(async () => {
    store = await server.freshStore();
    await prepareTenant(store);
  });

  const found = async (code: string) => (await loadDossier(store, tenantA, resolution))?.figures.indicators.find((one) => one.code === code);

  test('what was declared comes back, and the store verifies', async () => {
    unwrap(await execute(store, declare(full), actor()));
    expect(await found('tong')).toEqual(full);
    expect((await listIndicators(store, tenantA)).find((one) => one.indicator.code === 'tong')?.indicator).toEqual(full);
    expect(unwrap(await verify(store, tenantA)).broken).toBeUndefined();
  });

  test('a new version replaces all of the old one; the same words are nothing', async () => {
    unwrap(await execute(store, declare(full), actor()));
    expect(unwrap(await execute(store, declare(full), actor())).summary).toMatchObject({ added: 0, replaced: 0, repeated: 1 });
    expect(unwrap(await execute(store, declare(indicator('tong')), actor())).summary).toMatchObject({ replaced: 1 });
    expect(await found('tong')).toEqual(indicator('tong'));
  });

  test.each([
    ['[a] + 1 {tỷ đồng}', 'formula/add-units'],
    ['[a] + [không có]', 'formula/unknown-indicator'],
    ['[a', 'formula/unclosed'],
    ['[tong]', 'formula/cycle'],
  ])('%s is refused', async (formula, code) => {
    const outcome = await execute(store, declare({ ...full, formula }), actor());
    expect(outcome.ok ? 'accepted' : outcome.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(await found('tong')).toBeUndefined();
  });

  test('a circle closed by a later declaration is refused', async () => {
    unwrap(await execute(store, declare(full), actor()));
    const outcome = await execute(store, declare({ ...indicator('a'), formula: '[tong] / 2' }), actor());
    expect(outcome.ok ? 'accepted' : outcome.refusals[0].code).toBe('formula/cycle');
  });
});
