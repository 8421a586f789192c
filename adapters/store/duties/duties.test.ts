/** Duties and explanations in the database, on both engines: what is decided comes back as it was, the log rebuilds it, other tenants have none of it. */
import { actorAs, membershipsOf } from '@moc/domain/assignment';
import { remindersOn } from '@moc/domain/oversight';
import { actorId, day } from '@moc/domain/values';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  addNotifications,
  type Command,
  execute,
  findFeed,
  findOrganisation,
  keepEvidence,
  listDuties,
  listExplanations,
  listNotifications,
  markRead,
  readDigest,
  renewFeed,
  type Store,
  settleDigests,
  verify,
} from '../index.ts';
import { engines, unwrap } from '../testing/engines.ts';
import { agencyCode, draft, inAgency, part, prepareOffices } from '../testing/offices.ts';
import { actor, prepareTenant, resolution, tenantA, tenantB } from '../testing/sample.ts';
import { useServer } from '../testing/test-servers.ts';

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  const tenant = tenantA;
  const give = async (command: Command, by = actor()) => unwrap(await execute(store, command, by));
  beforeEach(async () => {
    store = await server.freshStore();
    await prepareTenant(store);
    await prepareOffices(store);
  });

  test('duties run their course', async () => {
    const clarities = { who: 'Sở A', what: 'x', when: 'x', responsibility: 'x', product: 'x', authority: 'x' };
    const basis = { kind: 'document', number: '01/QĐ-UBND', day: day('2024-01-05'), signer: 'Chủ tịch', words: 'giao Sở A chủ trì' } as const;
    const first = draft('a', 'so-a', { supports: [agencyCode('thong-ke')], field: 'kinh tế', basis, clarities });
    await give({ kind: 'assign-duties', tenant, resolution, duties: [first, draft('b', 'so-b', { due: { kind: 'none' } })] });
    const [kept, other] = await listDuties(store, tenant, resolution);
    const { id, ...duty } = kept!.duty;
    expect([duty, other?.due, other?.duty.clarities]).toEqual([first, { kind: 'none' }, undefined]);
    await give({ kind: 'acknowledge-duties', tenant, duties: [id] }, inAgency('reporter', 'so-a'));
    await give({ kind: 'ask-extension', tenant, duty: id, until: day('2030-03-01'), reason: 'Chờ số liệu' }, inAgency('approver', 'so-a'));
    await give({ kind: 'decide-extension', tenant, duty: id, consent: true, reason: 'Đồng ý' });
    const standing = (await listDuties(store, tenant))[0]!;
    expect([standing.state, standing.due, standing.extension?.consent]).toEqual(['acknowledged', { kind: 'day', day: '2030-03-01' }, true]);
    expect(standing.events.map(({ kind, name }) => [kind, name])).toEqual(
      ['assigned', 'acknowledged', 'extension-asked', 'extension-decided'].map((kind) => [kind, actor().name]),
    );
    await give({ kind: 'end-duty', tenant, duty: id, reason: 'Xong' });
    await give({ kind: 'assign-duties', tenant, resolution, duties: [draft('a', 'so-c')] });
    expect((await listDuties(store, tenant)).map(({ state }) => state)).toEqual(['ended', 'assigned', 'assigned']);
    expect(await listDuties(store, tenantB)).toEqual([]);
    await expect(store.pool.query("update moc.duty set lead = 'so-b'")).rejects.toThrow(/append-only/);
    expect(unwrap(await verify(store, tenant)).broken).toBeUndefined();
  });

  test('explanations are kept with everything that was said', async () => {
    const ask: Command = {
      kind: 'ask-explanation',
      tenant,
      subject: part('a') as never,
      agency: agencyCode('so-a'),
      question: 'Vì sao?',
      due: day('2030-01-31'),
    };
    await give(ask, actor('council'));
    const { id: explanation } = (await listExplanations(store, tenant))[0]!.explanation;
    const file = { name: 'bang-ke.pdf', type: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7 bảng kê') };
    const keep = (of: typeof tenant) => keepEvidence(store, of, file, { actor: inAgency('reporter', 'so-a').id, at: '2030-01-02T00:00:00.000Z' });
    const { sha256 } = await keep(tenantB);
    const answer: Command = { kind: 'answer-explanation', tenant, explanation, words: 'Do thị trường', evidence: [sha256] };
    // What another tenant stored is not at hand.
    const unknown = { refusals: [{ code: 'oversight/unknown-evidence', parameters: { sha256 } }] };
    expect(await execute(store, answer, inAgency('reporter', 'so-a'))).toMatchObject(unknown);
    await keep(tenant);
    await give(answer, inAgency('reporter', 'so-a'));
    await give({ kind: 'judge-explanation', tenant, explanation, accepted: true, reason: 'Rõ' }, actor('council'));
    const [standing] = await listExplanations(store, tenant);
    expect(standing).toMatchObject({ state: 'accepted', explanation: { subject: part('a'), question: 'Vì sao?', name: actor().name } });
    expect(standing?.events).toMatchObject([
      { kind: 'answered', words: 'Do thị trường', evidence: [sha256] },
      { kind: 'accepted', reason: 'Rõ' },
    ]);
    expect(await execute(store, { ...ask, subject: { ...part('a'), part: 'không có' } as never }, actor('council'))).toMatchObject({
      refusals: [{ code: 'store/unknown-part' }],
    });
    expect(unwrap(await verify(store, tenant)).broken).toBeUndefined();
  });

  test('notifications stand once, digests are settled once, a feed belongs to one person of one tenant', async () => {
    const organised = await findOrganisation(store, tenant);
    const person = inAgency('reporter', 'so-a').id;
    const matter = { kind: 'duty', id: 'd', version: '1', turn: { kind: 'reporters', agency: agencyCode('so-a') }, due: day('2030-01-31') } as const;
    const reminders = remindersOn(day('2030-02-01'), [matter], organised);
    const add = () => addNotifications(store, tenant, day('2030-02-01'), reminders);
    expect(await Promise.all([add(), add(), add()]).then((added) => added.reduce((sum, count) => sum + count, 0))).toBe(3);
    const { unread, notifications } = await listNotifications(store, tenant, person, 10);
    expect([unread, notifications.map(({ stage }) => stage).sort(), notifications[0]?.matter]).toEqual([2, ['opened', 'overdue'], matter]);
    expect(await settleDigests(store, tenant, day('2030-02-01'))).toEqual([inAgency('approver', 'so-a').id, person]);
    expect((await readDigest(store, tenant, person, day('2030-02-01')))?.notifications).toHaveLength(2);
    expect(await settleDigests(store, tenant, day('2030-02-02'))).toEqual([]);
    expect([await markRead(store, tenant, person, 'all'), (await listNotifications(store, tenant, person, 10)).unread]).toEqual([2, 0]);
    expect((await listNotifications(store, tenantB, person, 10)).notifications).toEqual([]);
    await renewFeed(store, tenant, person, 'một');
    await renewFeed(store, tenant, person, 'hai');
    expect([await findFeed(store, tenant, 'một'), await findFeed(store, tenant, 'hai'), await findFeed(store, tenantB, 'hai')]).toEqual([
      undefined,
      person,
      undefined,
    ]);
  });

  test('a person acts as a membership, not as a wish', async () => {
    const { people, agencies } = await findOrganisation(store, tenant);
    const stranger = actorAs({ id: actorId('nguoi-la'), name: 'Người Lạ' }, tenant, membershipsOf(people, agencies, actorId('nguoi-la'), day('2025-01-01'))[0]);
    expect(stranger.role).toBe('public');
    const wish: Command = { kind: 'assign-duties', tenant, resolution, duties: [draft('a', 'so-a')] };
    expect(await execute(store, wish, stranger)).toMatchObject({ refusals: [{ code: 'assignment/not-allowed' }] });
    expect(await execute(store, { ...wish, tenant: tenantB }, actor())).toMatchObject({ refusals: [{ code: 'assignment/not-allowed' }] });
  });
});
