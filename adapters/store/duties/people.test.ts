/** Agencies, appointments, handover and delegation in the database, on both engines; the log rebuilds them all. */
import { type Actor, actorAs, heirsOf, membershipsOf, peopleOf } from '@moc/domain/assignment';
import { type ActorId, actorId, addDays, day, dayOfInstant } from '@moc/domain/values';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Command, clock, execute, findOrganisation, listAgencies, type Store, verify } from '../index.ts';
import { engines, unwrap } from '../testing/engines.ts';
import { agency, agencyCode, draft, inAgency, offices, prepareOffices } from '../testing/offices.ts';
import { actor, prepareTenant, resolution, tenantA, tenantB } from '../testing/sample.ts';
import { useServer } from '../testing/test-servers.ts';

const today = dayOfInstant(clock().now);

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  beforeEach(async () => {
    store = await server.freshStore();
    await prepareTenant(store);
    await prepareOffices(store);
  });

  const tenant = tenantA;
  const administrator = actor('administrator');
  const give = (command: Command, by: Actor = administrator) => execute(store, command, by);
  const code = async (outcome: ReturnType<typeof give>) => {
    const given = await outcome;
    return given.ok ? 'accepted' : given.refusals[0].code;
  };
  const organisation = () => findOrganisation(store, tenant);
  const memberships = async (account: ActorId, on = today) => {
    const { people, agencies } = await organisation();
    return membershipsOf(people, agencies, account, on);
  };
  const holding = async (office: string, role: 'reporter' | 'approver', on = today) => {
    const { people, agencies } = await organisation();
    return peopleOf(people, agencies, agencyCode(office), role, on);
  };
  const appointmentOf = async (account: ActorId) => (await memberships(account))[0]!.id;

  test('agencies are declared with their days, superiors and fields; the same again is nothing new', async () => {
    expect((await listAgencies(store, tenant)).map(({ code }) => code)).toEqual(offices.map(({ code }) => code).sort());
    expect(unwrap(await give({ kind: 'declare-agencies', tenant, agencies: offices })).summary).toMatchObject({ repeated: offices.length, added: 0 });
    expect(await listAgencies(store, tenantB)).toEqual([]);
    const refusedAs = (one: ReturnType<typeof agency>) => code(give({ kind: 'declare-agencies', tenant, agencies: [one] }));
    expect(await refusedAs(agency('Sở'))).toBe('assignment/agency-bad-code');
    expect(await refusedAs(agency('so-d', { superior: agencyCode('so-x') }))).toBe('assignment/unknown-agency');
    expect(await refusedAs(agency('so-a', { superior: agencyCode('trung-tam') }))).toBe('assignment/agency-circle');
    expect(await refusedAs(agency('so-d', { until: day('2019-01-01') }))).toBe('assignment/days-backwards');
    expect(await code(give({ kind: 'declare-agencies', tenant, agencies: [agency('so-d')] }, actor('reporter')))).toBe('assignment/not-allowed');
  });

  test('an act passes duties on by field; what keeps nothing ends the day before, and its people act no more', async () => {
    const changes = [
      {
        from: agencyCode('so-b'),
        to: [
          { agency: agencyCode('so-c'), fields: ['lao động'] },
          { agency: agencyCode('so-a'), fields: ['giảm nghèo'] },
        ],
        effective: today,
        act: 'Nghị định kiểm thử',
      },
    ];
    unwrap(await give({ kind: 'change-agencies', tenant, changes }));
    const after = await organisation();
    expect(after.changes).toEqual(changes);
    expect(after.agencies.find((one) => one.code === 'so-b')?.until).toBe(addDays(today, -1));
    expect(heirsOf(after.changes, agencyCode('so-b'), today, 'giảm nghèo')).toEqual(['so-a']);
    expect(await memberships(inAgency('reporter', 'so-b').id)).toEqual([]);
    expect(await code(give({ kind: 'change-agencies', tenant, changes }))).toBe('assignment/change-twice');
    expect(unwrap(await verify(store, tenant)).broken).toBeUndefined();
  });

  test('a person holds several roles, dated ones among them, and a role of the whole province', async () => {
    const person = inAgency('reporter', 'so-a').id;
    unwrap(await give({ kind: 'grant-role', tenant, account: person, role: 'approver', agency: agencyCode('trung-tam'), post: 'Phó giám đốc' }));
    unwrap(await give({ kind: 'grant-role', tenant, account: person, role: 'statistician', until: addDays(today, 3), from: today }));
    unwrap(await give({ kind: 'grant-role', tenant, account: person, role: 'auditor' }));
    expect((await memberships(person)).map(({ role, agency: place }) => [role, place])).toEqual([
      ['auditor', undefined],
      ['reporter', 'so-a'],
      ['approver', 'trung-tam'],
      ['statistician', undefined],
    ]);
    expect((await memberships(person, addDays(today, 4))).map(({ role }) => role)).not.toContain('statistician');
    expect(await code(give({ kind: 'grant-role', tenant, account: person, role: 'reporter', post: 'Chuyên viên' }))).toBe('assignment/agency-needed');
    expect(await code(give({ kind: 'grant-role', tenant, account: person, role: 'reporter', agency: agencyCode('so-x') }))).toBe('assignment/unknown-agency');
  });

  test('the last administrator stays, as a role and as an appointment', async () => {
    const [one, two] = [actorId('qt-1'), actorId('qt-2')];
    unwrap(await give({ kind: 'grant-role', tenant, account: one, role: 'administrator' }));
    expect(await code(give({ kind: 'grant-role', tenant, account: one, role: 'council' }))).toBe('store/last-administrator');
    unwrap(await give({ kind: 'grant-role', tenant, account: two, role: 'administrator', post: 'Quản trị viên' }));
    unwrap(await give({ kind: 'grant-role', tenant, account: one, role: 'council' }));
    const end: Command = { kind: 'end-role', tenant, appointment: await appointmentOf(two), lastDay: today, reason: 'Nghỉ hưu' };
    expect(await code(give(end))).toBe('store/last-administrator');
    expect(await code(give({ ...end, handover: one }))).toBe('accepted');
    expect((await memberships(one, addDays(today, 1))).map(({ role }) => role)).toEqual(['council', 'administrator']);
  });

  test('nobody leaves open duties behind: the last reporter of an agency hands over', async () => {
    const { id } = inAgency('reporter', 'so-a');
    const end: Command = { kind: 'end-role', tenant, appointment: await appointmentOf(id), lastDay: today, reason: 'Chuyển công tác' };
    unwrap(await give({ kind: 'assign-duties', tenant, resolution, duties: [draft('a', 'so-a')] }, actor()));
    expect(await code(give(end))).toBe('assignment/duties-orphaned');
    expect(await code(give({ ...end, reason: ' ' }))).toBe('assignment/reason-missing');
    unwrap(await give({ ...end, handover: actorId('nguoi-moi') }));
    expect([await holding('so-a', 'reporter'), await holding('so-a', 'reporter', addDays(today, 1))]).toEqual([[id], ['nguoi-moi']]);
    expect(await code(give(end))).toBe('assignment/unknown-membership');
    const elsewhere: Command = { ...end, appointment: await appointmentOf(inAgency('reporter', 'huyen').id) };
    expect(await code(give(elsewhere))).toBe('accepted');
    expect(unwrap(await verify(store, tenant)).broken).toBeUndefined();
  });

  test('during leave a delegate acts in the place of another, and lends it to nobody', async () => {
    const [lender, stand] = [inAgency('approver', 'so-a'), inAgency('reporter', 'huyen')];
    const lend: Command = {
      kind: 'delegate',
      tenant,
      membership: await appointmentOf(lender.id),
      to: stand.id,
      from: today,
      until: addDays(today, 5),
      reason: 'Nghỉ phép',
    };
    expect(await code(give(lend, stand))).toBe('assignment/out-of-reach');
    expect(await code(give({ ...lend, to: lender.id }, lender))).toBe('assignment/delegate-to-self');
    expect(await code(give({ ...lend, to: actorId('nguoi-la') }, lender))).toBe('assignment/unknown-person');
    unwrap(await give(lend, lender));
    const [own, place] = await memberships(stand.id);
    expect([own?.kind, place]).toMatchObject(['appointment', { kind: 'delegation', role: 'approver', agency: 'so-a', onBehalfOf: lender.id }]);
    expect(await memberships(stand.id, addDays(today, 6))).toHaveLength(1);
    const acting = actorAs({ id: stand.id, name: 'Người thay' }, tenant, place);
    expect(await code(give(lend, acting))).toBe('assignment/delegate-lent');
    unwrap(await give({ kind: 'assign-duties', tenant, resolution, duties: [draft('a', 'so-a')] }, actor()));
    const { rows } = await store.pool.query('select id from moc.duty');
    unwrap(await give({ kind: 'acknowledge-duties', tenant, duties: [rows[0].id] }, acting));
    expect((await store.pool.query('select agency, on_behalf_of from moc.acting order by seq desc limit 1')).rows).toEqual([
      { agency: 'so-a', on_behalf_of: lender.id },
    ]);
    unwrap(await give({ ...lend, until: today }, lender));
    expect(await memberships(stand.id, addDays(today, 1))).toHaveLength(1);
    expect(unwrap(await verify(store, tenant)).broken).toBeUndefined();
  });
});
