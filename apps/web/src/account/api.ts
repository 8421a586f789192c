/** Asking the server about accounts: the ways in, one's own account, people and invitations. */
import type { Role } from '@moc/domain/assignment';
import type {
  AcceptInvitation,
  BackupCodes,
  Enrolment,
  InvitationList,
  InvitationPreview,
  Invitee,
  Me,
  MyAccount,
  NewPasskey,
  OpenInvitation,
  PasskeyAnswer,
  PasskeyQuestion,
  People,
  SecondFactorRule,
  SignInOptions,
  StepUpRequest,
} from '@moc/wire';
import { queryOptions } from '@tanstack/react-query';
import { asJson, ask } from '../dataset/api.ts';

const remove = (path: string): Promise<void> => ask(path, { method: 'DELETE' });
const post = <T = void>(path: string, body: object = {}): Promise<T> => ask(path, asJson(body));

export const optionsQuery = queryOptions({ queryKey: ['sign-in-options'], queryFn: () => ask<SignInOptions>('/api/auth/options') });
export const accountQuery = queryOptions({ queryKey: ['account'], queryFn: () => ask<MyAccount>('/api/v1/account'), staleTime: 0 });

export const signIn = (email: string, password: string): Promise<Me> => post('/api/auth/sign-in/email', { email, password });
export const signInSecond = (code: string): Promise<Me> => post('/api/auth/sign-in/second', { code });
export const askPasskey = (): Promise<PasskeyQuestion> => post('/api/auth/sign-in/passkey/options');
export const signInWithPasskey = (answer: PasskeyAnswer): Promise<Me> => post('/api/auth/sign-in/passkey', answer);
export const askReset = (email: string): Promise<unknown> => post('/api/auth/reset/ask', { email });
export const resetPassword = (token: string, password: string): Promise<void> => post('/api/auth/reset', { token, password });
export const stepUp = (proof: StepUpRequest): Promise<void> => post('/api/auth/step-up', proof);

/** Where the browser goes to sign in, or to prove anew, at the identity provider; it comes back to `returnTo`. */
export const openIdAddress = (purpose: 'sign-in' | 'step-up', returnTo: string): string =>
  `/api/auth/open-id/start?${new URLSearchParams({ purpose, returnTo })}`;

export const rename = (name: string): Promise<void> => post('/api/v1/account/name', { name });
/** `current` where there is one already. */
export const changePassword = (password: string, current: string): Promise<void> =>
  post('/api/v1/account/password', { password, ...(current !== '' && { current }) });
export const beginTotp = (): Promise<Enrolment> => post('/api/v1/account/totp');
export const confirmTotp = (code: string): Promise<BackupCodes> => post('/api/v1/account/totp/confirm', { code });
export const switchTotpOff = (): Promise<void> => remove('/api/v1/account/totp');
export const renewBackupCodes = (): Promise<BackupCodes> => post('/api/v1/account/backup-codes');
export const askNewPasskey = (): Promise<PasskeyQuestion> => post('/api/v1/account/passkeys/options');
export const addPasskey = (passkey: NewPasskey): Promise<void> => post('/api/v1/account/passkeys', passkey);
export const removePasskey = (id: string): Promise<void> => remove(`/api/v1/account/passkeys/${encodeURIComponent(id)}`);
export const endSession = (id: string): Promise<void> => remove(`/api/v1/account/sessions/${encodeURIComponent(id)}`);
export const endOtherSessions = (): Promise<void> => post('/api/v1/account/sessions/end-others');

const ruleOf = (tenant: string): string => `/api/v1/tenants/${encodeURIComponent(tenant)}/second-factor`;
const of = (tenant: string): string => new URLSearchParams({ tenant }).toString();

export const peopleQuery = (tenant: string) =>
  queryOptions({ queryKey: ['people', tenant], queryFn: () => ask<People>(`/api/v1/people?${of(tenant)}`), staleTime: 0 });
export const invitationsQuery = (tenant: string) =>
  queryOptions({ queryKey: ['invitations', tenant], queryFn: () => ask<InvitationList>(`/api/v1/invitations?${of(tenant)}`), staleTime: 0 });

export const secondFactorRuleQuery = (tenant: string) =>
  queryOptions({ queryKey: ['second-factor-rule', tenant], queryFn: () => ask<SecondFactorRule>(ruleOf(tenant)), staleTime: 0 });
export const requireSecondFactor = (tenant: string, roles: readonly Role[]): Promise<SecondFactorRule> =>
  ask(ruleOf(tenant), { ...asJson({ roles }), method: 'PUT' });

export const grantRole = (tenant: string, person: string, role: string): Promise<unknown> =>
  post(`/api/v1/people/${encodeURIComponent(person)}/role`, { tenant, role });
export const endSessionsOf = (tenant: string, person: string): Promise<void> => post(`/api/v1/people/${encodeURIComponent(person)}/end-sessions`, { tenant });
export const erasePerson = (tenant: string, person: string): Promise<void> => post(`/api/v1/people/${encodeURIComponent(person)}/erase`, { tenant });
export const invite = (tenant: string, people: readonly Invitee[]): Promise<InvitationList> => post('/api/v1/invitations', { tenant, people });
export const sendInvitation = (id: string): Promise<void> => post(`/api/v1/invitations/${id}/send`);
export const revokeInvitation = (id: string): Promise<void> => remove(`/api/v1/invitations/${id}`);
export const openInvitation = (token: string): Promise<OpenInvitation> => post('/api/v1/invitations/open', { token });
export const askInvitedPasskey = (token: string): Promise<PasskeyQuestion> => post('/api/v1/invitations/passkey-options', { token });
export const acceptInvitation = (accepted: AcceptInvitation): Promise<Me> => post('/api/v1/invitations/accept', accepted);

export function previewInvitations(tenant: string, file: File): Promise<InvitationPreview> {
  const form = new FormData();
  form.append('file', file);
  return ask(`/api/v1/invitations/preview?${of(tenant)}`, { method: 'POST', body: form });
}
