/** Reads TypeScript as text: comments and strings blanked out (same length), and the imports a file makes. */

export interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** One token that is not code: a comment, a regular expression, a quoted string or a template. */
const notCode =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<regexp>(?<=(?:^|[(=,:[!&|?{};+]|return|=>)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*)|(?<quoted>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|(?<template>`(?:\\[\s\S]|[^`\\])*`)/g;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The text with its comments blanked; line numbers stay. */
export function withoutComments(text: string): string {
  return text.replace(notCode, (token, ...rest) => (groupsOf(rest).comment === undefined ? token : blank(token)));
}

/** The text with comments, quoted strings and regular expressions blanked. Templates stay: they may hold code. */
export function codeOnly(text: string): string {
  return text.replace(notCode, (token, ...rest) => (groupsOf(rest).template === undefined ? blank(token) : token));
}

function groupsOf(rest: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  return rest.at(-1) as Readonly<Record<string, string | undefined>>;
}

const statement = /(?:^|\n|;)[ \t]*(?:import|export)\b(?<names>[^'"`;]*?)\bfrom\s*(?<quote>['"])(?<target>[^'"\n]+)\k<quote>/g;
const sideEffect = /(?:^|\n|;)[ \t]*import\s*['"](?<target>[^'"\n]+)['"]/g;
const dynamic = /\bimport\s*\(\s*['"`](?<target>[^'"`\n]+)['"`]/g;

/** Every module the text imports or re-exports, in order of form. */
export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  const named = [...code.matchAll(statement)].map(({ groups }) => ({ target: groups?.target ?? '', typeOnly: /^\s*type\b/.test(groups?.names ?? '') }));
  const bare = [sideEffect, dynamic].flatMap((pattern) => [...code.matchAll(pattern)].map(({ groups }) => ({ target: groups?.target ?? '', typeOnly: false })));
  return [...named, ...bare];
}

/** 1-based line of a position. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
