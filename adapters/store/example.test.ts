/** The example that `npm start` opens, loaded through commands, once. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ResolutionId } from '@moc/domain/dataset';
import { accepted, type Outcome, type TenantId } from '@moc/domain/values';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Command, execute, findLogHead, loadDossier, loadExample, type Store, type Table, verify } from './index.ts';
import { engines, unwrap } from './testing/engines.ts';
import { actor } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const folder = `${examples}${readdirSync(examples)[0]}`;
const example = JSON.parse(readFileSync(`${folder}/example.json`, 'utf8')) as { id: ResolutionId; tenant: TenantId; files: Record<string, string> };
const lines = (name: string) => unwrap(readSimpleTable(readFileSync(`${folder}/${example.files[name]}`, 'utf8'))).rows.length;

/** Enough of CSV for the example's files; the real reader lives in another adapter, which this one may not import. */
function readSimpleTable(text: string): Outcome<Table> {
  const records = text
    .trimEnd()
    .split('\n')
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? ''));
  const [columns = [], ...rows] = records;
  return accepted({
    columns,
    rows: rows.map((cells, index) => ({ line: index + 2, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) })),
  });
}

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  beforeAll(async () => {
    store = await server.freshStore();
    expect(unwrap(await loadExample(store, folder, readSimpleTable))).toMatchObject({ loaded: true, tenant: example.tenant });
  });

  const dossier = async () => {
    const found = await loadDossier(store, example.tenant, example.id);
    if (!found) throw new Error('not loaded');
    return found;
  };

  test('every row of every file stands in the dossier', async () => {
    const { figures, labels, corrections, confirmation, plan, read } = await dossier();
    expect(figures.observations).toHaveLength(lines('observations'));
    expect(figures.sources).toHaveLength(lines('sources'));
    expect(figures.indicators).toHaveLength(lines('indicators'));
    expect(figures.links).toHaveLength(lines('links'));
    expect(figures.reportedVerdicts).toHaveLength(lines('reported-verdicts'));
    expect(figures.projectEvents).toHaveLength(lines('projects'));
    expect(labels).toHaveLength(lines('labels'));
    expect(confirmation?.name).toMatch(/minh họa/);
    expect(corrections.length).toBeGreaterThan(0);
    expect(plan.targets.map(({ label }) => label)).toEqual(read.targets.map(({ label }) => label));
    expect(plan).not.toEqual(read);
  });

  test('a second load does nothing', async () => {
    const before = await findLogHead(store, example.tenant);
    expect(unwrap(await loadExample(store, folder, readSimpleTable))).toMatchObject({ loaded: false });
    expect(await findLogHead(store, example.tenant)).toBe(before);
  });

  test('a dossier is kept until the log grows, and a correction asks for a new confirmation', async () => {
    const first = await dossier();
    expect(await dossier()).toBe(first);
    const part = first.plan.targets[0]!.parts[0]!.address;
    const place = { tenant: example.tenant, resolution: example.id };
    const give = (command: Command) => execute(store, command, actor('coordinator', example.tenant));
    expect(await give({ kind: 'confirm-plan', ...place })).toMatchObject({ ok: false, refusals: [{ code: 'store/already-confirmed' }] });
    unwrap(await give({ kind: 'correct-part', ...place, part, change: { name: 'Tên đã sửa' }, reason: 'kiểm thử' }));
    const corrected = await dossier();
    expect(corrected.plan.targets[0]!.parts[0]!.name).toBe('Tên đã sửa');
    expect(corrected.read.targets[0]!.parts[0]!.name).not.toBe('Tên đã sửa');
    expect(corrected.confirmation).toBeUndefined();
    expect(unwrap(await loadExample(store, folder, readSimpleTable))).toMatchObject({ loaded: false });
    unwrap(await give({ kind: 'confirm-plan', ...place }));
    expect((await dossier()).confirmation?.by).toBe('test:coordinator');
  });

  test('links are replaced part by part, labels by target; unknown places are refused', async () => {
    const { plan, figures } = await dossier();
    const place = { tenant: example.tenant, resolution: example.id };
    const give = (command: Command) => execute(store, command, actor('coordinator', example.tenant));
    const [link, other] = figures.links;
    unwrap(await give({ kind: 'link-parts', ...place, links: [{ ...link!, measure: 'rank' }], unlinked: [other!.part] }));
    const links = (await dossier()).figures.links;
    expect(links.filter(({ part }) => part === link!.part)).toEqual([{ ...link, measure: 'rank' }]);
    expect(links).toHaveLength(figures.links.length - 1);
    expect(await give({ kind: 'link-parts', ...place, links: [{ ...link!, part: 'dieu-9.phan-1' as never, indicator: 'x' as never }] })).toMatchObject({
      refusals: [{ code: 'store/unknown-part' }, { code: 'store/unknown-indicator' }],
    });
    const { address } = plan.targets[0]!;
    const pair = { vi: 'mới', en: 'new' };
    unwrap(await give({ kind: 'label-targets', ...place, labels: [{ target: address, short: pair, name: pair, group: pair }] }));
    expect((await dossier()).labels.find(({ target }) => target === address)?.short).toEqual(pair);
    expect(await give({ kind: 'correct-part', ...place, part: 'dieu-9.phan-1' as never, change: { name: 'x' }, reason: 'y' })).toMatchObject({
      refusals: [{ code: 'store/unknown-part' }],
    });
  });

  test('the chain holds and the tables equal it', async () => {
    expect(unwrap(await verify(store, example.tenant)).broken).toBeUndefined();
  });
});
