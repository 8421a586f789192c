/** Figures that are owed and figures that wait to be looked at, as reminders see them, on both engines. */

import { beforeEach, describe, expect, test } from 'vitest';
import { execute, findOwedFigures, findUnseenFigures, readAgencyCells, type Store } from '../index.ts';
import { agencyOf, deciding, department, entryOf, figureOf, onDay, personOf, prepareCollection, submitting } from '../testing/collection.ts';
import { engines, unwrap } from '../testing/engines.ts';
import { tenantA, tenantB } from '../testing/sample.ts';
import { useServer } from '../testing/test-servers.ts';

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  beforeEach(async () => {
    store = await server.freshStore();
    await prepareCollection(store, 2);
  });

  const agency = agencyOf(1);
  const owed = async () => (await findOwedFigures(store, tenantA)).find((one) => one.agency === agency);
  const unseen = async () => (await findUnseenFigures(store, tenantA)).map((one) => [one.agency, one.count]);
  const versionOf = async () => (await readAgencyCells(store, tenantA, agency, onDay)).cells.find(({ cell }) => cell.request.id === figureOf(1))!.cell.version;

  test('owed until sent, waiting until somebody looked, owed anew when returned, silent once approved', async () => {
    const before = await owed();
    expect(before).toMatchObject({ agency, count: 1, due: '2024-12-17' });
    unwrap(await execute(store, submitting(1, 0, entryOf(5)), personOf('reporter', agency)));
    expect([await owed(), await unseen()]).toEqual([undefined, [[agency, 1]]]);
    unwrap(await execute(store, deciding([], [[1, await versionOf(), 'thiếu phụ lục']]), personOf('approver', department)));
    const returned = await owed();
    expect([returned?.count, returned?.version === before?.version, await unseen()]).toEqual([1, false, []]);
    unwrap(await execute(store, submitting(1, await versionOf(), entryOf(6)), personOf('reporter', agency)));
    expect([await owed(), await unseen()]).toEqual([undefined, [[agency, 1]]]);
    unwrap(await execute(store, deciding([[1, await versionOf()]]), personOf('approver', department)));
    expect([await owed(), await unseen()]).toEqual([undefined, []]);
    expect(await findOwedFigures(store, tenantB)).toEqual([]);
  });
});
