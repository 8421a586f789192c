/** Agencies that a text names: by their full name, a usual short form, or in a list behind "các sở". */
import { type Agency, type AgencyRegister, foldAgencyName } from './agencies.ts';

/** Where a prepared text (composed, with plain spaces) names an agency: half-open, in its own code units. */
export interface AgencyMention {
  readonly agency: Agency;
  readonly start: number;
  readonly end: number;
}

/** Every naming, in the order of the text; the longest name that fits is the one meant. */
export function findAgencyMentions(text: string, register: AgencyRegister): readonly AgencyMention[] {
  const { whole, bare, byWritten } = patternsOf(register);
  const named = [...text.matchAll(whole)].map(({ index, 0: written }) => ({ written, start: index }));
  const listed = [...text.matchAll(listHead)].flatMap(({ index, 0: head }) => readList(text, index + head.length, bare));
  return [...named, ...listed]
    .flatMap(({ written, start }) => {
      const agency = byWritten.get(foldAgencyName(written));
      return agency ? [{ agency, start, end: start + written.length }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** "các Sở: Tài chính, Xây dựng và Y tế" */
const listHead = /(?<![\p{L}\p{N}])các\s+sở\s*:?\s+/giu;
const between = /\s*(?:,|;|và)\s+/uy;

interface Written {
  readonly written: string;
  readonly start: number;
}

/** Names without their first word, one behind the other, as far as they go. */
function readList(text: string, from: number, bare: RegExp): readonly Written[] {
  const found: Written[] = [];
  for (let at = from; ; ) {
    bare.lastIndex = at;
    const [written] = bare.exec(text) ?? [];
    if (written === undefined) return found;
    found.push({ written, start: at });
    between.lastIndex = at + written.length;
    const [separator] = between.exec(text) ?? [];
    if (separator === undefined) return found;
    at += written.length + separator.length;
  }
}

/** `whole` does not take "cơ sở y tế" (a clinic) for the department. */
interface Patterns {
  readonly whole: RegExp;
  readonly bare: RegExp;
  readonly byWritten: ReadonlyMap<string, Agency>;
}

const made = new WeakMap<AgencyRegister, Patterns>();

const firstWord = /^Sở\s+/u;

function patternsOf(register: AgencyRegister): Patterns {
  const known = made.get(register);
  if (known) return known;
  const names = register.agencies.flatMap((agency) => [agency.name.vi, ...agency.spellings].map((name) => ({ agency, name })));
  const bareNames = register.agencies.flatMap((agency) => (firstWord.test(agency.name.vi) ? [{ agency, name: agency.name.vi.replace(firstWord, '') }] : []));
  const patterns = {
    whole: new RegExp(`(?<![\\p{L}\\p{N}])(?<!cơ\\s+)(?:${alternatives(names)})(?![\\p{L}\\p{N}])`, 'giu'),
    bare: new RegExp(`(?:${alternatives(bareNames)})(?![\\p{L}\\p{N}])`, 'iuy'),
    byWritten: new Map([...names, ...bareNames].map(({ agency, name }) => [foldAgencyName(name), agency])),
  };
  made.set(register, patterns);
  return patterns;
}

/** Longest first; spaces around signs, and which dash, do not matter. */
function alternatives(names: readonly { readonly name: string }[]): string {
  return names
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      name
        .split(/\s*([-&,])\s*|\s+/u)
        .map((piece, index) => (index % 2 === 1 ? signBetween(piece) : escaped(piece)))
        .join(''),
    )
    .join('|');
}

const signBetween = (sign: string | undefined): string => (sign === undefined ? '\\s+' : sign === '-' ? '\\s*[-–—]\\s*' : `\\s*${sign}\\s*`);

const escaped = (piece: string): string => piece.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
