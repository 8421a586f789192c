/** Branded strings: an identifier of one thing can never be passed where another is wanted. */

declare const brand: unique symbol;

export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A maker for one kind of identifier; it trusts its input, so call it only where the text was checked or just made. */
export const idOf =
  <Name extends string>() =>
  (text: string): Branded<Name> =>
    text as Branded<Name>;

/** The province (or later: ministry) whose data this is. First in every key. */
export type TenantId = Branded<'TenantId'>;
export const tenantId = idOf<'TenantId'>();

/** A person or a program that acts. */
export type ActorId = Branded<'ActorId'>;
export const actorId = idOf<'ActorId'>();
