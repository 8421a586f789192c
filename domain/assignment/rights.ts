/**
 * Who may do what: one table of action × state × role with how far each right reaches, complete by the compiler, read by
 * `execute`, the server and the screens alike.
 */
import type { AgencyCode, TerritoryCode } from '../territory/index.ts';
import type { ActorId, Refusal, TenantId } from '../values/index.ts';

export const roles = [
  'administrator',
  'coordinator',
  'reporter',
  'approver',
  'committee-office',
  'statistician',
  'council',
  'board',
  'delegate',
  'auditor',
  'public',
] as const;

/**
 * quản trị hệ thống · điều phối kế hoạch · cán bộ báo số liệu · người duyệt của cơ quan · Văn phòng Ủy ban nhân dân · cơ quan
 * thống kê · Thường trực Hội đồng nhân dân · Ban của Hội đồng nhân dân · đại biểu · kiểm toán · công chúng
 */
export type Role = (typeof roles)[number];

/** Where a thing stands in its course. */
export const states = {
  duty: ['assigned', 'acknowledged', 'extension-asked', 'ended'],
  figure: ['due', 'submitted', 'returned', 'approved'],
  explanation: ['asked', 'answered', 'accepted', 'not-accepted'],
} as const;

export type DutyState = (typeof states.duty)[number];
export type FigureState = (typeof states.figure)[number];
export type ExplanationState = (typeof states.explanation)[number];
export type State = DutyState | FigureState | ExplanationState;

/**
 * How far a right reaches. `province`: everything of the tenant. `own-agency`: matters of the actor's agency. `agencies-below`:
 * those, and matters of agencies that report to it. `own-territory`: those, and for whoever acts in a People's Committee of a
 * district or commune the matters of its unit and the units below, whichever agency they are asked of. `own-field`: matters of the fields the actor answers for. `own`: the actor's own account.
 * `outside-agencies`: everything of the tenant, for a role that is held in no agency: whoever reports for one has its figures approved.
 */
export const reaches = ['province', 'outside-agencies', 'own-agency', 'agencies-below', 'own-territory', 'own-field', 'own'] as const;

export type Reach = (typeof reaches)[number];

/** `on`: the states in which it can be done; 'any' where the thing has none. */
export interface Right {
  readonly on: 'any' | readonly State[];
  readonly roles: Readonly<Partial<Record<Role, Reach>>>;
}

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
  'agency/declare',
  'duty/assign',
  'duty/acknowledge',
  'duty/ask-extension',
  'duty/decide-extension',
  'duty/end',
  'duty/read',
  'figure/open',
  'figure/read',
  'figure/submit',
  'figure/approve',
  'figure/return',
  'figure/verify',
  'explanation/ask',
  'explanation/answer',
  'explanation/judge',
  'account/grant-role',
  'account/delegate',
  'account/invite',
  'person/erase',
  'log/verify',
  'log/read',
  'internal/read',
] as const;

export type Action = (typeof actions)[number];

/** Who stands behind a command. The role is the one held in `tenant`. */
export interface Actor {
  readonly id: ActorId;
  readonly name: string;
  readonly tenant: TenantId;
  readonly role: Role;
  /** The agency in which the role is held. */
  readonly agency?: AgencyCode;
  /** The unit whose People's Committee that agency is. */
  readonly territory?: TerritoryCode;
  readonly fields?: readonly string[];
  /** Whom the actor stands in for, during leave. */
  readonly onBehalfOf?: ActorId;
}

const province = 'province' as const;
/** What stands at once, approved by nobody: the coordinator's, and of reporters theirs who collect what is published for the whole province. */
const published: Right = { on: 'any', roles: { coordinator: province, reporter: 'outside-agencies' } };
const anywhere = (...held: readonly Role[]): Right => ({ on: 'any', roles: Object.fromEntries(held.map((role) => [role, province])) });

const readers = { coordinator: province, 'committee-office': province, statistician: province, council: province, board: province, auditor: province } as const;

export const rights = {
  'resolution/adopt': anywhere('administrator', 'coordinator'),
  'plan/correct-part': anywhere('coordinator'),
  'plan/label-targets': anywhere('coordinator'),
  'plan/link-parts': anywhere('coordinator'),
  'plan/review': anywhere('coordinator'),
  'plan/confirm': anywhere('coordinator'),
  'plan/amend': anywhere('coordinator'),
  'indicator/declare': anywhere('coordinator'),
  'territory/import': anywhere('administrator', 'coordinator'),
  'source/import': published,
  'observation/import': published,
  'reported-verdict/import': anywhere('coordinator'),
  'project-event/import': published,
  'finding/answer': published,
  'forecast/record': anywhere('coordinator', 'reporter'),
  'agency/declare': anywhere('administrator', 'coordinator'),
  'duty/assign': anywhere('coordinator', 'committee-office'),
  'duty/acknowledge': { on: ['assigned'], roles: { reporter: 'own-agency', approver: 'own-agency' } },
  'duty/ask-extension': { on: ['assigned', 'acknowledged'], roles: { approver: 'own-agency' } },
  'duty/decide-extension': { on: ['extension-asked'], roles: { coordinator: 'province', 'committee-office': 'province' } },
  'duty/end': { on: ['assigned', 'acknowledged', 'extension-asked'], roles: { coordinator: 'province', 'committee-office': 'province' } },
  'duty/read': { on: 'any', roles: { administrator: 'province', ...readers, reporter: 'own-agency', approver: 'agencies-below' } },
  'figure/open': anywhere('coordinator'),
  'figure/read': { on: 'any', roles: { ...readers, reporter: 'own-agency', approver: 'own-territory' } },
  'figure/submit': {
    on: ['due', 'submitted', 'returned', 'approved'],
    roles: { reporter: 'own-agency', approver: 'own-agency', coordinator: 'province' },
  },
  'figure/approve': { on: ['submitted'], roles: { approver: 'agencies-below', coordinator: 'province', 'committee-office': 'province' } },
  'figure/return': { on: ['submitted', 'approved'], roles: { approver: 'agencies-below', coordinator: 'province', 'committee-office': 'province' } },
  'figure/verify': { on: ['submitted', 'approved'], roles: { statistician: 'province' } },
  'explanation/ask': anywhere('coordinator', 'committee-office', 'council', 'board', 'delegate'),
  'explanation/answer': { on: ['asked', 'not-accepted'], roles: { reporter: 'own-agency', approver: 'own-agency' } },
  'explanation/judge': {
    on: ['answered'],
    roles: { coordinator: 'province', 'committee-office': 'province', council: 'province', board: 'own-field', delegate: 'own' },
  },
  'account/grant-role': anywhere('administrator'),
  'account/delegate': {
    on: 'any',
    roles: {
      administrator: 'province',
      coordinator: 'own',
      reporter: 'own',
      approver: 'own',
      'committee-office': 'own',
      statistician: 'own',
      council: 'own',
      board: 'own',
    },
  },
  'account/invite': anywhere('administrator'),
  'person/erase': anywhere('administrator'),
  'log/verify': anywhere('administrator', 'coordinator', 'council', 'auditor'),
  'log/read': anywhere('administrator', 'coordinator', 'council', 'auditor'),
  'internal/read': anywhere('administrator', 'coordinator', 'reporter', 'approver', 'committee-office', 'statistician', 'council', 'board', 'auditor'),
} as const satisfies Record<Action, Right>;

/** What an action is about, as far as a right depends on it. */
export interface Place {
  readonly state?: State;
  /** The agency whose matter it is, then those it reports to, nearest first. */
  readonly agencies?: readonly AgencyCode[];
  /** The unit it concerns, then the units above it. */
  readonly territories?: readonly TerritoryCode[];
  readonly fields?: readonly string[];
  readonly owner?: ActorId;
  readonly sensitivity?: 'public' | 'internal';
}

/** Whether the role may do it at all, somewhere and in some state. */
export function may(role: Role, action: Action): boolean {
  return reachOf(role, action) !== undefined;
}

/** Whether the role, held in that agency or in none, may do it at all, somewhere and in some state: what a screen offers a person. */
export function mayIn({ role, agency }: Pick<Actor, 'role' | 'agency'>, action: Action): boolean {
  const reach = reachOf(role, action);
  return reach !== undefined && (reach !== 'outside-agencies' || agency === undefined);
}

/** How far the role's right to `action` reaches; undefined when it has none. */
export function reachOf(role: Role, action: Action): Reach | undefined {
  return (rights[action] as Right).roles[role];
}

/** Whether the actor may do `action` to what stands at `place`: the role, its reach, the state and the sensitivity all agree. */
export function mayAt(actor: Actor, action: Action, place: Place): boolean {
  const right: Right = rights[action];
  const reach = right.roles[actor.role];
  if (reach === undefined) return false;
  if (right.on !== 'any' && (place.state === undefined || !right.on.includes(place.state))) return false;
  if (place.sensitivity === 'internal' && !may(actor.role, 'internal/read')) return false;
  return within[reach](actor, place);
}

/** The role's actions in a state: what a screen offers. */
export function actionsOn(state: State, role: Role): readonly Action[] {
  return actions.filter((action) => {
    const { on } = rights[action] as Right;
    return on !== 'any' && on.includes(state) && may(role, action);
  });
}

const within: Readonly<Record<Reach, (actor: Actor, place: Place) => boolean>> = {
  province: () => true,
  'outside-agencies': ({ agency }) => agency === undefined,
  'own-agency': ({ agency }, { agencies = [] }) => agency !== undefined && agencies[0] === agency,
  'agencies-below': ({ agency }, { agencies = [] }) => agency !== undefined && agencies.includes(agency),
  'own-territory': ({ agency, territory }, { agencies = [], territories = [] }) =>
    (agency !== undefined && agencies.includes(agency)) || (territory !== undefined && territories.includes(territory)),
  'own-field': ({ fields = [] }, place) => (place.fields ?? []).some((field) => fields.includes(field)),
  own: ({ id, onBehalfOf }, { owner }) => owner !== undefined && (owner === id || owner === onBehalfOf),
};

/** The refusal when `actor` may do `action` nowhere in `tenant`; undefined when there are places where it may. */
export function refuseWithoutRight(actor: Actor, action: Action, tenant: TenantId): Refusal | undefined {
  if (actor.tenant !== tenant || !may(actor.role, action)) return notAllowed(actor, action);
  return mayIn(actor, action) ? undefined : outOfReach(actor, action);
}

/** The refusal when `actor` may not do `action` at `place`: asked by the rule on every command whose right has a reach or a state. */
export function refuseAt(actor: Actor, action: Action, place: Place): Refusal | undefined {
  if (mayAt(actor, action, place)) return undefined;
  if (!may(actor.role, action)) return notAllowed(actor, action);
  const { on } = rights[action] as Right;
  if (on !== 'any' && place.state !== undefined && !on.includes(place.state)) {
    return { code: 'assignment/not-in-this-state', parameters: { action, state: place.state, states: on.join(', ') } };
  }
  return outOfReach(actor, action);
}

function outOfReach({ role }: Actor, action: Action): Refusal {
  return { code: 'assignment/out-of-reach', parameters: { action, role, reach: reachOf(role, action) ?? 'own' } };
}

function notAllowed(actor: Actor, action: Action): Refusal {
  const needed = Object.keys((rights[action] as Right).roles).join(', ');
  return { code: 'assignment/not-allowed', parameters: { action, role: actor.role, needed } };
}
