/**
 * Who may do what: one table of action × role, complete by the compiler, read by `execute`, the server and the screens alike.
 * Assignment of duties to agencies joins it later.
 */
import type { ActorId, Refusal, TenantId } from '../values/index.ts';

export const roles = ['administrator', 'coordinator', 'reporter', 'council', 'public'] as const;

/** quản trị · điều phối kế hoạch · báo số liệu · Hội đồng nhân dân · công chúng */
export type Role = (typeof roles)[number];

export const actions = [
  'resolution/adopt',
  'plan/correct-part',
  'plan/label-targets',
  'plan/link-parts',
  'plan/review',
  'plan/confirm',
  'plan/amend',
  'indicator/declare',
  'territory/import',
  'source/import',
  'observation/import',
  'reported-verdict/import',
  'project-event/import',
  'finding/answer',
  'forecast/record',
  'account/grant-role',
  'log/verify',
  'internal/read',
] as const;

export type Action = (typeof actions)[number];

/** Who stands behind a command. The role is the one held in `tenant`. */
export interface Actor {
  readonly id: ActorId;
  readonly name: string;
  readonly tenant: TenantId;
  readonly role: Role;
}

export const rights = {
  'resolution/adopt': ['administrator', 'coordinator'],
  'plan/correct-part': ['coordinator'],
  'plan/label-targets': ['coordinator'],
  'plan/link-parts': ['coordinator'],
  'plan/review': ['coordinator'],
  'plan/confirm': ['coordinator'],
  'plan/amend': ['coordinator'],
  'indicator/declare': ['coordinator'],
  'territory/import': ['administrator', 'coordinator'],
  'source/import': ['coordinator', 'reporter'],
  'observation/import': ['coordinator', 'reporter'],
  'reported-verdict/import': ['coordinator'],
  'project-event/import': ['coordinator', 'reporter'],
  'finding/answer': ['coordinator', 'reporter'],
  'forecast/record': ['coordinator', 'reporter'],
  'account/grant-role': ['administrator'],
  'log/verify': ['administrator', 'coordinator', 'council'],
  'internal/read': ['administrator', 'coordinator', 'reporter', 'council'],
} as const satisfies Record<Action, readonly Role[]>;

export function may(role: Role, action: Action): boolean {
  return (rights[action] as readonly Role[]).includes(role);
}

/** The refusal when `actor` may not do `action` in `tenant`; undefined when it may. */
export function refuseWithoutRight(actor: Actor, action: Action, tenant: TenantId): Refusal | undefined {
  if (actor.tenant === tenant && may(actor.role, action)) return undefined;
  return { code: 'assignment/not-allowed', parameters: { action, role: actor.role, needed: rights[action].join(', ') } };
}
