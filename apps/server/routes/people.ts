/** People of a tenant, for its administrators: who holds which role, invitations from a sheet, ending sessions of somebody else. */
import { isWorkbook, readSheet, readTable, readTextFile } from '@moc/documents';
import { type Actor, type Membership, membershipsOf, type Role, roleWords, standsOnDay } from '@moc/domain/assignment';
import type { AgencyCode } from '@moc/domain/territory';
import { addDays, type Refusal, type TenantId } from '@moc/domain/values';
import { execute, findOrganisation } from '@moc/store';
import {
  acceptedSchema,
  acceptInvitationSchema,
  type InvitationEntry,
  type InvitationRequest,
  invitationListSchema,
  invitationPreviewSchema,
  invitationRequestSchema,
  invitationTokenSchema,
  meSchema,
  openInvitationSchema,
  passkeyQuestionSchema,
  peopleSchema,
  roleRequestSchema,
  tenantRequestSchema,
} from '@moc/wire';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { now } from '../clock.ts';
import type { Api, ServerContext } from '../context.ts';
import type { Person } from '../identity/accounts.ts';
import { isDemonstrationEmail } from '../identity/demonstration.ts';
import { openSession } from '../identity/entering.ts';
import { agencyFinder, readInvitationSheet } from '../identity/invitation-sheet.ts';
import { type Invitation, invitationDays } from '../identity/invitations.ts';
import { invitationLetter } from '../identity/letters.ts';
import { noteSecurity } from '../identity/security-log.ts';
import { requireRecent } from '../identity/step-up.ts';
import { actorWithRight } from '../identity/visitor.ts';
import { megabyte } from '../present/body-limit.ts';
import { messageOf } from '../present/problems.ts';
import { badRequest, getValue, Refused, refuse } from '../present/refused.ts';
import { receiveFile } from '../reading/received-file.ts';
import { presentMe, refuseWeakPassword, siteOf } from './account.ts';
import { perMinute } from './rate.ts';
import { ofTenant, problems } from './shared.ts';

const tags = ['people'];
const largestSheet = 2 * megabyte;
const nothing = { 204: z.undefined(), ...problems };
const ofId = z.object({ id: z.string().max(100) });

export function addPeopleRoutes(api: Api, context: ServerContext): void {
  const { accounts, identity, store } = context;
  const config = perMinute(context.limits.write);

  const list = {
    operationId: 'people',
    summary: 'Who holds which role in a tenant',
    tags,
    querystring: ofTenant,
    response: { 200: peopleSchema, ...problems },
  };
  api.get('/people', { schema: list }, async (request, reply) => {
    const { tenant } = request.query;
    await actorWithRight(context, request, tenant, 'account/grant-role');
    const organisation = await findOrganisation(store, tenant);
    const people = await accounts.findPeople(everybody(organisation));
    const entries = people.map(async ({ id, name, email, seenAt, canSignIn }) => ({
      id,
      name,
      email,
      role: organisation.people.roles[id] ?? ('public' as Role),
      held: membershipsOf(organisation.people, organisation.agencies, id, context.today())
        .filter(({ kind }) => kind !== 'delegation')
        .map(presentHeld),
      secondFactor: (await identity.secondFactors.stateOf(id)).totp || (await identity.passkeys.list(id)).length > 0,
      canSignIn,
      sessions: (await accounts.listSessions({ id, name, email })).length,
      ...(seenAt && { seenAt: seenAt.toISOString() }),
    }));
    return reply.header('cache-control', 'no-store').send({ people: await Promise.all(entries) });
  });

  const grant = {
    operationId: 'grantRole',
    summary: 'Give somebody of the tenant another role; “public” takes it away',
    tags,
    params: ofId,
    body: roleRequestSchema,
    response: { 200: acceptedSchema, ...problems },
  };
  api.post('/people/:id/role', { schema: grant, config }, async (request, reply) => {
    const { tenant, role } = request.body;
    const actor = await actorWithRight(context, request, tenant, 'account/grant-role');
    const person = await getPerson(context, tenant, request.params.id);
    await requireRecent(context, request);
    const { seq } = getValue(await execute(store, { kind: 'grant-role', tenant, account: person.id, role }, actor));
    if (role === 'public') await accounts.endSessions(person);
    return reply.header('cache-control', 'no-store').send({ sequence: seq });
  });

  const end = {
    operationId: 'endSessionsOf',
    summary: 'End every session of somebody of the tenant',
    tags,
    params: ofId,
    body: tenantRequestSchema,
    response: nothing,
  };
  api.post('/people/:id/end-sessions', { schema: end, config }, async (request, reply) => {
    const { tenant } = request.body;
    await actorWithRight(context, request, tenant, 'account/grant-role');
    const person = await getPerson(context, tenant, request.params.id);
    await accounts.endSessions(person);
    noteSecurity(request, 'sessions-ended', { account: person.id });
    return reply.header('cache-control', 'no-store').code(204).send();
  });

  addInvitations(api, context);
  addAcceptance(api, context);
}

type Organisation = Awaited<ReturnType<typeof findOrganisation>>;

const everybody = ({ people }: Pick<Organisation, 'people'>): readonly string[] => [
  ...new Set([...Object.keys(people.roles), ...people.appointments.map(({ account }) => account)]),
];

const presentHeld = ({ id, role, agency, post }: Membership) => ({
  membership: id,
  role,
  ...(agency !== undefined && { agency }),
  ...(post !== undefined && { post }),
});

/** Somebody who holds or held a role in the tenant; nobody else's account is an administrator's business. */
async function getPerson({ accounts, store }: ServerContext, tenant: TenantId, id: string): Promise<Person> {
  const person = everybody(await findOrganisation(store, tenant)).includes(id) ? await accounts.findById(id) : undefined;
  if (!person) throw refuse('wire/not-found', { what: id });
  return person;
}

function addInvitations(api: Api, context: ServerContext): void {
  const { accounts, identity } = context;
  const { invitations, mailer } = identity;
  const config = perMinute(context.limits.write);

  const preview = {
    operationId: 'previewInvitations',
    summary: 'Read a sheet (CSV or XLSX) of people to invite; nothing is kept',
    tags,
    querystring: ofTenant,
    response: { 200: invitationPreviewSchema, ...problems },
  };
  api.post('/invitations/preview', { schema: preview, config, bodyLimit: largestSheet }, async (request, reply) => {
    await actorWithRight(context, request, request.query.tenant, 'account/invite');
    const { name, bytes } = await receiveFile(request, 'danh-sach.csv', largestSheet);
    const table = isWorkbook(bytes) ? getValue(await readSheet(bytes, name)) : getValue(readTable(getValue(readTextFile(bytes, name)).text, name));
    const taken = await takenAddresses(
      context,
      Object.values(table.rows).flatMap(({ cells }) => Object.values(cells)),
    );
    const { agencies } = await findOrganisation(context.store, request.query.tenant);
    const standing = agencies.filter((agency) => standsOnDay(agency, context.today()));
    const { people, refusals } = readInvitationSheet(table, { isTaken: (email) => taken.has(email), findAgency: agencyFinder(standing) });
    return reply.header('cache-control', 'no-store').send({ people: [...people], errors: refusals.map(messageOf) });
  });

  const invite = {
    operationId: 'invite',
    summary: 'Invite people by mail; all of them or nobody',
    tags,
    body: invitationRequestSchema,
    response: { 201: invitationListSchema, ...problems },
  };
  api.post('/invitations', { schema: invite, config }, async (request, reply) => {
    const { tenant, people } = request.body;
    const actor = await actorWithRight(context, request, tenant, 'account/invite');
    const page = pageOfInvitation(context, request);
    await requireRecent(context, request);
    await refuseFaulty(context, tenant, people);
    for (const person of people) await inviteOne(context, actor, tenant, person, page);
    noteSecurity(request, 'invited', { detail: String(people.length) });
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send(await presentList(context, tenant));
  });

  const list = {
    operationId: 'invitations',
    summary: 'Invitations of a tenant',
    tags,
    querystring: ofTenant,
    response: { 200: invitationListSchema, ...problems },
  };
  api.get('/invitations', { schema: list }, async (request, reply) => {
    await actorWithRight(context, request, request.query.tenant, 'account/invite');
    return reply.header('cache-control', 'no-store').send(await presentList(context, request.query.tenant));
  });

  const again = { operationId: 'sendInvitationAgain', summary: 'Send a new link; the old one is void', tags, params: ofId, response: nothing };
  api.post('/invitations/:id/send', { schema: again, config }, async (request, reply) => {
    const { invitation, actor } = await getInvitation(context, request, request.params.id);
    const page = pageOfInvitation(context, request);
    const token = await invitations.renew(invitation.id);
    if (token === undefined) throw refuse('account/link-invalid');
    mailer.post(letterOf(invitation, `${page}#${token}`, actor.name));
    return reply.header('cache-control', 'no-store').code(204).send();
  });

  const revoke = { operationId: 'revokeInvitation', summary: 'Take an invitation back; its account goes with it', tags, params: ofId, response: nothing };
  api.delete('/invitations/:id', { schema: revoke, config }, async (request, reply) => {
    const { invitation, actor } = await getInvitation(context, request, request.params.id);
    if (!(await invitations.remove(invitation.id))) throw refuse('account/link-invalid');
    await takeRolesAway(context, actor, invitation);
    await accounts.remove(invitation.person);
    noteSecurity(request, 'invitation-taken-back', { account: invitation.person });
    return reply.header('cache-control', 'no-store').code(204).send();
  });
}

/** Every role the invited holds in the tenant ends the day before it began: it should never have been. */
async function takeRolesAway({ store }: ServerContext, actor: Actor, { tenant, person }: Invitation): Promise<void> {
  const { people } = await findOrganisation(store, tenant);
  const account = person as Person['id'];
  for (const { id, from } of people.appointments.filter((appointment) => appointment.account === account)) {
    const reason = 'Thu hồi lời mời / invitation taken back';
    getValue(await execute(store, { kind: 'end-role', tenant, appointment: id, lastDay: addDays(from, -1), reason }, actor));
  }
  if (Object.hasOwn(people.roles, account)) getValue(await execute(store, { kind: 'grant-role', tenant, account, role: 'public' }, actor));
}

function pageOfInvitation({ identity }: ServerContext, request: FastifyRequest): string {
  if (!identity.mailer.isConfigured) throw refuse('account/mail-not-configured');
  return identity.addressOf(request, '/nhan-loi-moi');
}

async function takenAddresses({ accounts }: ServerContext, texts: readonly string[]): Promise<ReadonlySet<string>> {
  const addresses = [...new Set(texts.map((text) => text.trim().toLowerCase()).filter((text) => text.includes('@') && text.length <= 320))];
  const found = await Promise.all(addresses.map(async (email) => (isDemonstrationEmail(email) || (await accounts.findByEmail(email)) ? email : undefined)));
  return new Set(found.filter((email) => email !== undefined));
}

async function refuseFaulty(context: ServerContext, tenant: TenantId, people: InvitationRequest['people']): Promise<void> {
  const taken = await takenAddresses(
    context,
    people.map(({ email }) => email),
  );
  const { agencies } = await findOrganisation(context.store, tenant);
  const addresses = people.map(({ email }) => email.toLowerCase());
  const refusals = people.flatMap(({ email, agency }, index): Refusal[] => {
    const place = { line: index + 1, column: 'email' };
    if (agency !== undefined && !agencies.some(({ code }) => code === agency)) {
      return [{ code: 'account/invite-unknown-agency', parameters: { given: agency }, place: { ...place, column: 'agency' } }];
    }
    const first = addresses.indexOf(email.toLowerCase());
    if (first !== index) return [{ code: 'account/invite-repeated', parameters: { given: email, first: first + 1 }, place }];
    return taken.has(email.toLowerCase()) ? [{ code: 'account/email-taken', parameters: { email }, place }] : [];
  });
  const [first, ...rest] = refusals;
  if (first) throw new Refused([first, ...rest]);
}

/** The account without a way in, its role through the log by whoever invites, then the letter. */
async function inviteOne(context: ServerContext, actor: Actor, tenant: TenantId, invitee: InvitationRequest['people'][number], page: string): Promise<void> {
  const { accounts, identity, store } = context;
  const { name, email, role, agency, post } = invitee;
  const person = await accounts.create({ name, email });
  // A post without an agency is kept with the invitation only.
  const where = agency === undefined ? {} : { agency: agency as AgencyCode, ...(post !== undefined && { post }) };
  const granted = await execute(store, { kind: 'grant-role', tenant, account: person.id, role, ...where }, actor);
  if (!granted.ok) {
    await accounts.remove(person.id);
    throw new Refused(granted.refusals);
  }
  const invited = { tenant, person: person.id, role, ...(agency !== undefined && { agency }), ...(post !== undefined && { post }) };
  const token = await identity.invitations.make(invited, actor);
  identity.mailer.post(letterOf({ ...person, role }, `${page}#${token}`, actor.name));
}

const letterOf = (to: Pick<Invitation, 'name' | 'email' | 'role'>, link: string, by: string) =>
  invitationLetter(to, { link, days: invitationDays, by, role: roleWords[to.role] });

async function getInvitation(context: ServerContext, request: FastifyRequest, id: string): Promise<{ readonly invitation: Invitation; readonly actor: Actor }> {
  const invitation = await context.identity.invitations.find(id);
  if (!invitation) {
    await requireRecent(context, request);
    throw refuse('wire/not-found', { what: id });
  }
  const actor = await actorWithRight(context, request, invitation.tenant, 'account/invite');
  await requireRecent(context, request);
  return { invitation, actor };
}

async function presentList({ identity }: ServerContext, tenant: TenantId): Promise<{ invitations: InvitationEntry[] }> {
  const invitations = await identity.invitations.list(tenant);
  return {
    invitations: invitations.map((invitation): InvitationEntry => {
      const { id, name, email, role, agency, post, invitedByName, invitedAt, expiresAt, acceptedAt } = invitation;
      return {
        id,
        name,
        email,
        role,
        ...(agency !== undefined && { agency }),
        ...(post !== undefined && { post }),
        state: acceptedAt ? 'accepted' : expiresAt <= now() ? 'expired' : 'pending',
        invitedBy: invitedByName,
        invitedAt: invitedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      };
    }),
  };
}

/** What the invited does with the link: look, then set a password or a passkey, and be in. */
function addAcceptance(api: Api, context: ServerContext): void {
  const { accounts, identity } = context;
  const { invitations, passkeys } = identity;
  const config = perMinute(context.limits.signIn * 3);

  const getOpen = async (token: string): Promise<Invitation> => {
    const invitation = await invitations.findByToken(token);
    if (!invitation) throw refuse('account/link-invalid');
    return invitation;
  };
  const personOf = ({ person, name, email }: Invitation): Person => ({ id: person as Person['id'], name, email });

  const open = {
    operationId: 'openInvitation',
    summary: 'Whom a link of invitation is for',
    tags,
    body: invitationTokenSchema,
    response: { 200: openInvitationSchema, ...problems },
  };
  api.post('/invitations/open', { schema: open, config }, async (request, reply) => {
    const { name, email, role, invitedByName } = await getOpen(request.body.token);
    return reply.header('cache-control', 'no-store').send({ name, email, role, invitedBy: invitedByName });
  });

  const ask = {
    operationId: 'askInvitedPasskey',
    summary: 'What to ask the authenticator for the first passkey',
    tags,
    body: invitationTokenSchema,
    response: { 200: passkeyQuestionSchema, ...problems },
  };
  api.post('/invitations/passkey-options', { schema: ask, config }, async (request, reply) => {
    const invitation = await getOpen(request.body.token);
    const { ticket, options } = await passkeys.askToRegister(personOf(invitation), siteOf(context, request));
    return reply.header('cache-control', 'no-store').send({ ticket, options: { ...options } });
  });

  const accept = {
    operationId: 'acceptInvitation',
    summary: 'Accept with a password or a passkey; signs in',
    tags,
    body: acceptInvitationSchema,
    response: { 200: meSchema, ...problems },
  };
  api.post('/invitations/accept', { schema: accept, config }, async (request, reply) => {
    const { token, password, passkey } = request.body;
    const person = personOf(await getOpen(token));
    if (password !== undefined) refuseWeakPassword(password, person);
    else if (!passkey) throw badRequest('password', 'password | passkey');
    else if (!(await passkeys.register(person, passkey.ticket, passkey.response as never, passkey.name, siteOf(context, request)))) {
      throw refuse('account/passkey-refused');
    }
    if (!(await invitations.use(token))) throw refuse('account/link-invalid');
    if (password !== undefined) await accounts.setPassword(person, password);
    await openSession(context, request, reply, person, 'invitation');
    return reply.header('cache-control', 'no-store').send(await presentMe(context, request, person));
  });
}
