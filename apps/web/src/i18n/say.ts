/**
 * Messages said with their parameters. A message is plain text with `{{name}}` where a parameter goes; `{{count|part|parts}}`
 * says the first form for one and the second for any other number. Keys and parameters are checked by the compiler.
 */
import type { vietnamese } from './messages.vi.ts';
import type { TextsOf, Words } from './words.ts';

type Tree = typeof vietnamese;

/** "time.label", "scorecard.title": the path to every message. */
export type MessageKey = Paths<Tree>;

export type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

type TextAt<T, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? TextAt<T[Head], Rest>
    : never
  : K extends keyof T
    ? T[K]
    : never;

type ParametersIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | ParametersIn<Rest> : never;

type Given<T, K extends string> = [ParametersIn<TextAt<T, K>>] extends [never] ? [] : [Readonly<Record<ParametersIn<TextAt<T, K>>, string | number>>];

/** Says the messages of a tree like `T`, whichever language they are in. */
export type SayOf<T> = <K extends Paths<T>>(key: K, ...given: Given<T, K>) => string;

export type Say = SayOf<Tree>;

/** Says messages of one language. */
export function sayIn(words: Words): Say {
  return sayOf<Tree>(words);
}

/** The same for a part of the pages that brings its own messages; `T` is the tree that names the parameters. */
export function sayOf<T>(words: TextsOf<T>): SayOf<T> {
  return (key, ...given) => fillIn(messageAt(words, key), given[0] ?? {});
}

/** Both languages of a part's messages, to be chosen by the page's. */
export const sayInBoth = <T>(vietnamese: T & TextsOf<T>, english: TextsOf<T>) => ({ vi: sayOf<T>(vietnamese), en: sayOf<T>(english) });

function messageAt(words: unknown, key: string): string {
  let at: unknown = words;
  for (const step of key.split('.')) at = (at as Record<string, unknown>)[step];
  return String(at);
}

export function fillIn(message: string, given: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}\}/gu, (_whole, name: string, one?: string, other?: string) => {
    const value = given[name];
    return one === undefined ? String(value) : String(Number(value) === 1 ? one : other);
  });
}
