/** The shape of all messages: the Vietnamese file's keys, with any text as value. */
import type { vietnamese } from './messages.vi.ts';

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

export type Words = Texts<typeof vietnamese>;
