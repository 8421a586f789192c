/** The shape of all messages: the Vietnamese file's keys, with any text as value. */
import type { vietnamese } from './messages.vi.ts';

/** The shape of a tree of messages, with any text as value. */
export type TextsOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : TextsOf<T[K]> };

export type Words = TextsOf<typeof vietnamese>;
