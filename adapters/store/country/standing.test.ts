/** What stands is what `selectFigure` chooses, whatever the order of arrival; sums are those of what stands. Both engines. */
import { type AuthorityRank, authorityOfSources, type NewObservation, type Observation, type Source, selectFigure } from '@moc/domain/observation';
import { type Day, day, type PublicationDate } from '@moc/domain/values';
import { authorityOrder, getUnit } from '@moc/facts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute, type Store, verify } from '../index.ts';
import { engines, unwrap } from '../testing/engines.ts';
import { actor, figure, file, fileRows, importing, indicator, prepareTenant, resolution, source, tenantA } from '../testing/sample.ts';
import { useServer } from '../testing/test-servers.ts';
import { deriveAll } from './standing.ts';

const authorities = authorityOrder.map(({ code }: AuthorityRank) => code);
const sources: readonly Source[] = authorities.map((authority, index) => source(`n${index}`, { authority, publisher: `Nơi ${index}` }));

const published = (text: string): PublicationDate => (text === '' ? { precision: 'unknown', text: '' } : { precision: 'day', text, knownBy: day(text) });

const anyFigure = fc
  .record({
    value: fc.integer({ min: 0, max: 40 }),
    place: fc.constantFrom('100', '101', '102'),
    measure: fc.constantFrom('value' as const, 'growth-yoy' as const),
    status: fc.constantFrom('plan' as const, 'estimate' as const, 'preliminary' as const, 'official' as const),
    on: fc.constantFrom('', '2024-05-02', '2024-06-30', '2025-01-06'),
    from: fc.nat(sources.length - 1),
    months: fc.constantFrom(1, 12),
    note: fc.string({ maxLength: 3, unit: 'grapheme-ascii' }),
  })
  .map(
    ({ value, place, measure, status, on, from, months, note }): NewObservation =>
      figure(String(value), {
        indicator: 'cong' as NewObservation['indicator'],
        territory: place as NewObservation['territory'],
        measure,
        status,
        published: published(on),
        source: sources[from]!.id,
        period: { start: '2024-01', months },
        unit: getUnit('person'),
        note,
      }),
  );

const forever = day('9999-12-31');

interface Standing {
  readonly territory: string;
  readonly measure: string;
  readonly months: number;
  readonly value: string;
  readonly observation: string;
}

async function standingOf(store: Store): Promise<readonly Standing[]> {
  const { rows } = await store.pool.query<Standing>(
    "select territory, measure, months, value, observation from moc.standing where tenant = $1 and kind = 'actual' order by 1, 2, 3",
    [tenantA],
  );
  return rows;
}

/** By the domain's rule, from the figures as stored. */
async function chosenOf(store: Store): Promise<readonly Standing[]> {
  const { rows } = await store.pool.query('select * from moc.observation where tenant = $1', [tenantA]);
  const groups = Map.groupBy(rows, ({ territory, measure, months }) => `${territory} ${measure} ${months}`);
  const authority = authorityOfSources(sources, authorityOrder);
  return [...groups.values()]
    .flatMap((group) => {
      const observations = group.map(
        (row): Observation => ({
          ...figure(row.value, {
            territory: row.territory,
            measure: row.measure,
            status: row.status,
            source: row.source,
            period: { start: '2024-01', months: row.months },
          }),
          id: row.id,
          published: published(row.published_text),
        }),
      );
      const { chosen } = selectFigure(observations, forever as Day, authority);
      return chosen
        ? [{ territory: chosen.territory, measure: chosen.measure, months: chosen.period.months, value: chosen.value, observation: chosen.id }]
        : [];
    })
    .sort((a, b) =>
      `${a.territory} ${a.measure}` < `${b.territory} ${b.measure}`
        ? -1
        : `${a.territory} ${a.measure}` > `${b.territory} ${b.measure}`
          ? 1
          : a.months - b.months,
    );
}

const under = async (store: Store): Promise<void> => {
  for (const descendant of ['100', '101', '102'])
    await store.pool.query("insert into moc.descent values ($1, '83', $2, 'district', '1900-01-01', '9999-12-31')", [tenantA, descendant]);
};

describe.each(engines)('what stands, on %s', (engine) => {
  const server = useServer(engine);

  async function prepared(): Promise<Store> {
    const store = await server.freshStore();
    await prepareTenant(store);
    const adding = { ...indicator('cong', 'person'), accumulation: 'flow' as const, rollUp: 'sum' as const };
    unwrap(await execute(store, { kind: 'declare-indicators', tenant: tenantA, resolution, indicators: [adding] }, actor()));
    unwrap(await execute(store, { kind: 'import-sources', tenant: tenantA, resolution, file: file('n.csv'), rows: fileRows(sources) }, actor()));
    await under(store);
    return store;
  }

  it('is what the domain chooses, in whatever files and order the figures came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(anyFigure, { minLength: 1, maxLength: 12, selector: (each) => JSON.stringify(each) }), { minLength: 1, maxLength: 4 }),
        async (files) => {
          const store = await prepared();
          for (const figures of files) await execute(store, importing(figures), actor());
          expect(await standingOf(store)).toEqual(await chosenOf(store));
          expect(unwrap(await verify(store, tenantA)).broken).toBeUndefined();
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  it('adds up what stands, says how many of how many, and adds neither growths nor plans to what happened', async () => {
    const store = await prepared();
    const at = (territory: string, value: string, changes: Partial<NewObservation> = {}) =>
      figure(value, {
        indicator: 'cong' as never,
        territory: territory as never,
        measure: 'value',
        unit: getUnit('person'),
        source: sources[0]!.id,
        ...changes,
      });
    unwrap(
      await execute(
        store,
        importing([
          at('100', '10.25'),
          at('101', '5'),
          at('101', '7', { status: 'plan' }),
          at('100', '3', { measure: 'growth-yoy', unit: getUnit('percent') }),
        ]),
        actor(),
      ),
    );
    const sums = async () =>
      (await store.pool.query("select kind, total, parts, members from moc.roll_up where tenant = $1 and ancestor = '83' order by kind", [tenantA])).rows;
    expect(await sums()).toEqual([
      { kind: 'actual', total: '15.25', parts: 2, members: 3 },
      { kind: 'plan', total: '7', parts: 1, members: 3 },
    ]);
    const later = { published: published('2025-01-06') };
    unwrap(await execute(store, importing([at('100', '11.75', later), at('102', '0.5', later)]), actor()));
    expect((await sums())[0]).toEqual({ kind: 'actual', total: '17.25', parts: 3, members: 3 });
  });

  it('follows when a source turns out to be believed less', async () => {
    const store = await prepared();
    const two = ['n0', 'n3'].map((id, index) =>
      figure(String(index + 1), { indicator: 'cong' as never, territory: '100' as never, measure: 'value', unit: getUnit('person'), source: id as never }),
    );
    unwrap(await execute(store, importing(two), actor()));
    expect((await standingOf(store))[0]?.value).toBe('1');
    const doubted = { ...sources[0]!, authority: 'other' };
    unwrap(await execute(store, { kind: 'import-sources', tenant: tenantA, resolution, file: file('n2.csv'), rows: fileRows([doubted]) }, actor()));
    expect((await standingOf(store))[0]?.value).toBe('2');
  });

  it('is compared with its evidence by verify, which names what does not follow', async () => {
    const store = await prepared();
    const figures = [figure('3', { indicator: 'cong' as never, territory: '100' as never, measure: 'value', unit: getUnit('person'), source: sources[0]!.id })];
    unwrap(await execute(store, importing(figures), actor()));
    await store.pool.query('update moc.standing set value = 4 where tenant = $1', [tenantA]);
    expect(unwrap(await verify(store, tenantA)).broken).toMatchObject({ what: 'not-derived', says: { en: expect.stringContaining('standing') } });
    await store.pool.query('update moc.standing set value = 3 where tenant = $1', [tenantA]);
    await store.pool.query('update moc.roll_up set total = 4 where tenant = $1', [tenantA]);
    expect(unwrap(await verify(store, tenantA)).broken).toMatchObject({ what: 'not-derived', says: { en: expect.stringContaining('roll_up') } });
  });

  it('is derived once for evidence that was there before the tables were', async () => {
    const store = await prepared();
    const figures = ['100', '101'].map((place) =>
      figure('3', { indicator: 'cong' as never, territory: place as never, measure: 'value', unit: getUnit('person'), source: sources[0]!.id }),
    );
    unwrap(await execute(store, importing(figures), actor()));
    await store.pool.query('truncate moc.standing, moc.roll_up');
    expect(unwrap(await verify(store, tenantA)).broken?.what).toBe('not-derived');
    await deriveAll(store);
    expect((await standingOf(store)).map(({ value }) => value)).toEqual(['3', '3']);
    expect(unwrap(await verify(store, tenantA)).broken).toBeUndefined();
  });
});
