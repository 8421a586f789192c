/** Who is asking: the session's person and role, what they may do, and the demonstration accounts where there are any. */
import { type Action, actions, type Role, roles } from '@moc/domain/assignment';
import type { TenantId } from '@moc/domain/values';
import { z } from 'zod';
import { tenantIdSchema } from './dataset.ts';
import { type Message, messageSchema } from './problem.ts';
import { schemaOf } from './same.ts';

/** An account that exists only where the example is shown on the machine itself; marked as such wherever it appears. */
export interface DemonstrationAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

export interface Grant {
  readonly tenant: TenantId;
  readonly role: Role;
  readonly actions: readonly Action[];
  /** The standing itself, as requests name it with `as`. */
  readonly membership?: string;
  readonly agency?: string;
  readonly post?: string;
  /** Whose place it is, during leave. */
  readonly onBehalfOf?: string;
}

export interface Me {
  /** Absent for the public. */
  readonly person?: { readonly id: string; readonly name: string; readonly email: string };
  readonly grants: readonly Grant[];
  /** Whether an administrator still has to be created through the one-time link. */
  readonly needsSetup: boolean;
  readonly demonstration: readonly DemonstrationAccount[];
  /** The first step was right and a code is asked for; nobody is signed in yet. */
  readonly secondStep?: true;
  /** A role of the person must have a second factor, and this session stands on one alone: nothing else opens before it is set up. */
  readonly needsSecondFactor?: true;
}

const roleSchema = z.enum(roles);

const standing = {
  membership: z.string().exactOptional(),
  agency: z.string().exactOptional(),
  post: z.string().exactOptional(),
  onBehalfOf: z.string().exactOptional(),
};

export const meSchema = schemaOf<Me>()(
  z
    .object({
      person: z.object({ id: z.string(), name: z.string(), email: z.string() }).exactOptional(),
      grants: z.array(z.object({ tenant: tenantIdSchema, role: roleSchema, actions: z.array(z.enum(actions)), ...standing })),
      needsSetup: z.boolean(),
      demonstration: z.array(z.object({ email: z.string(), name: z.string(), role: roleSchema, password: z.string() })),
      secondStep: z.literal(true).exactOptional(),
      needsSecondFactor: z.literal(true).exactOptional(),
    })
    .meta({ id: 'Me' }),
);

/** Creates the administrator with the one-time link's token. */
export interface SetupRequest {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const newPerson = {
  name: z.string().trim().min(1).max(200),
  email: z
    .string()
    .max(320)
    .regex(/^[^@\s]+@[^@\s]+$/),
  password: z.string().min(10).max(128),
};

export const setupRequestSchema = schemaOf<SetupRequest>()(
  z
    .object({
      token: z.string().min(1).max(200),
      ...newPerson,
    })
    .meta({ id: 'SetupRequest' }),
);

/** A new account with a role in one tenant; for administrators. */
export interface AccountRequest extends Omit<SetupRequest, 'token'> {
  readonly tenant: TenantId;
  readonly role: Role;
}

export const accountRequestSchema = schemaOf<AccountRequest>()(
  z.object({ tenant: tenantIdSchema, role: roleSchema, ...newPerson }).meta({ id: 'AccountRequest' }),
);

export interface Health {
  readonly status: 'ok' | 'unavailable';
  readonly database?: 'ok' | 'unavailable';
  /** Jobs: done in time, late by more than ten minutes, or no queue yet. */
  readonly queue?: 'ok' | 'late' | 'absent';
  /** Whether the database itself keeps tenants apart; why not. */
  readonly wall?: 'raised' | 'no-role' | 'cluster';
}

export const healthSchema = schemaOf<Health>()(
  z
    .object({
      status: z.enum(['ok', 'unavailable']),
      database: z.enum(['ok', 'unavailable']).exactOptional(),
      queue: z.enum(['ok', 'late', 'absent']).exactOptional(),
      wall: z.enum(['raised', 'no-role', 'cluster']).exactOptional(),
    })
    .meta({ id: 'Health' }),
);

/** Which ways in there are. */
export interface SignInOptions {
  /** Whether letters can be sent: without, nobody can be invited and no password reset. */
  readonly mail: boolean;
  /** Whether the address of the pages is one that passkeys can be bound to. */
  readonly passkeys: boolean;
  readonly openId?: { readonly name: string };
}

export const signInOptionsSchema = schemaOf<SignInOptions>()(
  z.object({ mail: z.boolean(), passkeys: z.boolean(), openId: z.object({ name: z.string() }).exactOptional() }).meta({ id: 'SignInOptions' }),
);

/** What the browser's authenticator is asked; `options` go to it as they are, the ticket comes back with its answer. */
export interface PasskeyQuestion {
  readonly ticket: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export const passkeyQuestionSchema = schemaOf<PasskeyQuestion>()(
  z.object({ ticket: z.string(), options: z.record(z.string(), z.unknown()) }).meta({ id: 'PasskeyQuestion' }),
);

const text = (longest: number) => z.string().min(1).max(longest);

/** The authenticator's answer, in the JSON form of WebAuthn; its inside is checked by whoever verifies the signature. */
const passkeyResponseSchema = z.looseObject({ id: text(2000), rawId: text(2000), type: z.literal('public-key'), response: z.record(z.string(), z.unknown()) });

export const passkeyAnswerSchema = z.object({ ticket: text(200), response: passkeyResponseSchema }).meta({ id: 'PasskeyAnswer' });
export type PasskeyAnswer = z.infer<typeof passkeyAnswerSchema>;

export const newPasskeySchema = passkeyAnswerSchema.extend({ name: z.string().trim().min(1).max(60) }).meta({ id: 'NewPasskey' });
export type NewPasskey = z.infer<typeof newPasskeySchema>;

export const codeRequestSchema = z.object({ code: text(40) }).meta({ id: 'CodeRequest' });

export const emailRequestSchema = z.object({ email: newPerson.email }).meta({ id: 'EmailRequest' });

export const resetRequestSchema = z.object({ token: text(200), password: newPerson.password }).meta({ id: 'ResetRequest' });

/** Proof for a weighty act; exactly one of the three. */
export const stepUpRequestSchema = z
  .object({ password: text(128).exactOptional(), code: text(40).exactOptional(), passkey: passkeyAnswerSchema.exactOptional() })
  .meta({ id: 'StepUpRequest' });
export type StepUpRequest = z.infer<typeof stepUpRequestSchema>;

/** Ways in which a person can prove again who they are. */
export const proofs = ['password', 'code', 'passkey', 'open-id'] as const;
export type Proof = (typeof proofs)[number];

export interface OwnSession {
  readonly id: string;
  readonly current: boolean;
  readonly method: string;
  /** As the browser called itself. */
  readonly userAgent: string;
  readonly startedAt: string;
  readonly usedAt: string;
}

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly madeAt: string;
  readonly usedAt?: string;
}

/** One's own account, as its owner sees it. */
export interface MyAccount {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  /** A demonstration account cannot be changed. */
  readonly fixed: boolean;
  readonly hasPassword: boolean;
  readonly totp: boolean;
  readonly backupCodesLeft: number;
  readonly passkeys: readonly OwnPasskey[];
  readonly sessions: readonly OwnSession[];
  /** Whether the provider's identity is joined to the account; absent where there is no provider. */
  readonly openId?: boolean;
  readonly proofs: readonly Proof[];
}

const instant = z.iso.datetime();

export const myAccountSchema = schemaOf<MyAccount>()(
  z
    .object({
      person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
      fixed: z.boolean(),
      hasPassword: z.boolean(),
      totp: z.boolean(),
      backupCodesLeft: z.int(),
      passkeys: z.array(z.object({ id: z.string(), name: z.string(), madeAt: instant, usedAt: instant.exactOptional() })),
      sessions: z.array(z.object({ id: z.string(), current: z.boolean(), method: z.string(), userAgent: z.string(), startedAt: instant, usedAt: instant })),
      openId: z.boolean().exactOptional(),
      proofs: z.array(z.enum(proofs)),
    })
    .meta({ id: 'MyAccount' }),
);

export const nameRequestSchema = z.object({ name: newPerson.name }).meta({ id: 'NameRequest' });
/** `current` is asked of whoever has a password. */
export const passwordRequestSchema = z.object({ password: newPerson.password, current: text(128).exactOptional() }).meta({ id: 'PasswordRequest' });

/** A new secret for an authenticator app: as letters, and as the address in its QR code. */
export const enrolmentSchema = z.object({ secret: z.string(), uri: z.string() }).meta({ id: 'Enrolment' });
export type Enrolment = z.infer<typeof enrolmentSchema>;

export const backupCodesSchema = z.object({ codes: z.array(z.string()) }).meta({ id: 'BackupCodes' });
export type BackupCodes = z.infer<typeof backupCodesSchema>;

/** One role somebody holds, for the whole tenant or in an agency. */
export interface HeldRole {
  readonly membership: string;
  readonly role: Role;
  readonly agency?: string;
  readonly post?: string;
}

/** Somebody with a role in a tenant. */
export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Their role for the whole tenant; “public” when they have none. */
  readonly role: Role;
  /** Every role that stands today. */
  readonly held: readonly HeldRole[];
  readonly secondFactor: boolean;
  /** Whether they have any way in yet. */
  readonly canSignIn: boolean;
  readonly sessions: number;
  readonly seenAt?: string;
}

export interface People {
  readonly people: readonly PersonEntry[];
}

export const peopleSchema = schemaOf<People>()(
  z
    .object({
      people: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          email: z.string(),
          role: roleSchema,
          held: z.array(z.object({ membership: z.string(), role: roleSchema, agency: z.string().exactOptional(), post: z.string().exactOptional() })),
          secondFactor: z.boolean(),
          canSignIn: z.boolean(),
          sessions: z.int(),
          seenAt: instant.exactOptional(),
        }),
      ),
    })
    .meta({ id: 'People' }),
);

export const tenantRequestSchema = z.object({ tenant: tenantIdSchema }).meta({ id: 'TenantRequest' });
export const roleRequestSchema = z.object({ tenant: tenantIdSchema, role: roleSchema }).meta({ id: 'RoleRequest' });

/** One person to be invited. */
export interface Invitee {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Code of the agency in which the role is held. */
  readonly agency?: string;
  readonly post?: string;
}

const inviteeSchema = z.object({
  name: newPerson.name,
  email: newPerson.email,
  role: roleSchema,
  agency: text(40).exactOptional(),
  post: text(200).exactOptional(),
});

/** The sheet as it was read: people to invite, and what is wrong with which row. Nothing is kept. */
export interface InvitationPreview {
  readonly people: readonly (Invitee & { readonly line: number })[];
  readonly errors: readonly Message[];
}

export const invitationPreviewSchema = schemaOf<InvitationPreview>()(
  z.object({ people: z.array(inviteeSchema.extend({ line: z.int() })), errors: z.array(messageSchema) }).meta({ id: 'InvitationPreview' }),
);

export const mostInvitedAtOnce = 500;

export const invitationRequestSchema = z
  .object({ tenant: tenantIdSchema, people: z.array(inviteeSchema).min(1).max(mostInvitedAtOnce) })
  .meta({ id: 'InvitationRequest' });
export type InvitationRequest = z.infer<typeof invitationRequestSchema>;

export interface InvitationEntry extends Invitee {
  readonly id: string;
  readonly state: 'pending' | 'expired' | 'accepted';
  readonly invitedBy: string;
  readonly invitedAt: string;
  readonly expiresAt: string;
}

export interface InvitationList {
  readonly invitations: readonly InvitationEntry[];
}

export const invitationListSchema = schemaOf<InvitationList>()(
  z
    .object({
      invitations: z.array(
        inviteeSchema.extend({
          id: z.string(),
          state: z.enum(['pending', 'expired', 'accepted']),
          invitedBy: z.string(),
          invitedAt: instant,
          expiresAt: instant,
        }),
      ),
    })
    .meta({ id: 'InvitationList' }),
);

export const invitationTokenSchema = z.object({ token: text(200) }).meta({ id: 'InvitationToken' });

/** What the invited sees before accepting. */
export const openInvitationSchema = z.object({ name: z.string(), email: z.string(), role: roleSchema, invitedBy: z.string() }).meta({ id: 'OpenInvitation' });
export type OpenInvitation = z.infer<typeof openInvitationSchema>;

export const acceptInvitationSchema = z
  .object({ token: text(200), password: newPerson.password.exactOptional(), passkey: newPasskeySchema.exactOptional() })
  .meta({ id: 'AcceptInvitation' });
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;

/** Roles that must have a second factor in a tenant. */
export interface SecondFactorRule {
  readonly roles: readonly Role[];
}

export const secondFactorRuleSchema = schemaOf<SecondFactorRule>()(
  z.object({ roles: z.array(roleSchema).max(roles.length) }).meta({ id: 'SecondFactorRule', description: 'Roles that must have a second factor.' }),
);
