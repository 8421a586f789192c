/** The compiler's check that a schema and a domain type describe the same JSON, in both directions and in every optional field. */
import type { z } from 'zod';

/** The type with every field readonly, all the way down, so that a schema's output compares with the domain's records. */
export type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Element)[]
    ? readonly Frozen<Element>[]
    : { readonly [Key in keyof T]: Frozen<T[Key]> };

type Identical<A, B> = (<G>() => G extends A ? 1 : 2) extends <G>() => G extends B ? 1 : 2 ? true : false;

/** Whether two types are the same once frozen; a field missing on either side, or optional on one only, makes them differ. */
export type Same<A, B> = Identical<Frozen<A>, Frozen<B>>;

/** A schema whose JSON and whose value are both `T`: nothing is converted on the way. */
export type WireSchema<T> = z.ZodType<T, T>;

/**
 * `schemaOf<Dossier>()(z.object({…}))` compiles only when the schema describes exactly `Dossier`.
 * The second call lets the compiler infer the schema while the type is given.
 */
export const schemaOf =
  <T>() =>
  <S extends z.ZodType>(schema: Same<z.output<S>, T> extends true ? S : never): WireSchema<T> =>
    schema as unknown as WireSchema<T>;

/** A text schema whose values carry one of the domain's brands; the schema is the only place where the brand is granted. */
export const branded = <T extends string>(schema: z.ZodString): WireSchema<T> => schema as unknown as WireSchema<T>;
