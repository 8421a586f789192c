/**
 * Messages said with their parameters. A message is plain text with `{{name}}` where a parameter goes; `{{count|part|parts}}`
 * says the first form for one and the second for any other number. Keys and parameters are checked by the compiler.
 */
import type { vietnamese } from './messages.vi.ts';
import type { Words } from './words.ts';

type Tree = typeof vietnamese;

/** "time.label", "scorecard.title": the path to every message. */
export type MessageKey = Paths<Tree>;

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

type TextAt<T, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? TextAt<T[Head], Rest>
    : never
  : K extends keyof T
    ? T[K]
    : never;

type ParametersIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | ParametersIn<Rest> : never;

type Given<K extends MessageKey> = [ParametersIn<TextAt<Tree, K>>] extends [never] ? [] : [Readonly<Record<ParametersIn<TextAt<Tree, K>>, string | number>>];

export type Say = <K extends MessageKey>(key: K, ...given: Given<K>) => string;

/** Says messages of one language. */
export function sayIn(words: Words): Say {
  return (key, ...given) => fillIn(messageAt(words, key), given[0] ?? {});
}

function messageAt(words: Words, key: string): string {
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
