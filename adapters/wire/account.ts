/** Who is asking: the session's person and role, what they may do, and the demonstration accounts where there are any. */
import { type Action, actions, type Role, roles } from '@moc/domain/assignment';
import type { TenantId } from '@moc/domain/values';
import { z } from 'zod';
import { tenantIdSchema } from './dataset.ts';
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
}

export interface Me {
  /** Absent for the public. */
  readonly person?: { readonly id: string; readonly name: string; readonly email: string };
  readonly grants: readonly Grant[];
  /** Whether an administrator still has to be created through the one-time link. */
  readonly needsSetup: boolean;
  readonly demonstration: readonly DemonstrationAccount[];
}

const roleSchema = z.enum(roles);

export const meSchema = schemaOf<Me>()(
  z
    .object({
      person: z.object({ id: z.string(), name: z.string(), email: z.string() }).exactOptional(),
      grants: z.array(z.object({ tenant: tenantIdSchema, role: roleSchema, actions: z.array(z.enum(actions)) })),
      needsSetup: z.boolean(),
      demonstration: z.array(z.object({ email: z.string(), name: z.string(), role: roleSchema, password: z.string() })),
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
}

export const healthSchema = schemaOf<Health>()(z.object({ status: z.enum(['ok', 'unavailable']) }).meta({ id: 'Health' }));
