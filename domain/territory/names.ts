/** The kinds of units in words, and names compared as people write them. */
import type { TerritoryCode, TerritoryLevel, UnitKind } from './types.ts';

const kindWords: Readonly<Record<TerritoryLevel, Readonly<Record<string, UnitKind>>>> = {
  province: { tỉnh: 'province', 'thành phố': 'municipality', tp: 'municipality' },
  district: {
    huyện: 'rural-district',
    quận: 'urban-district',
    'thị xã': 'district-town',
    tx: 'district-town',
    'thành phố': 'district-city',
    tp: 'district-city',
  },
  commune: { xã: 'commune', phường: 'ward', 'thị trấn': 'township', tt: 'township', 'đặc khu': 'special-zone' },
};

const kindsEn: Readonly<Record<UnitKind, string>> = {
  province: 'Province',
  municipality: 'City',
  'rural-district': 'District',
  'urban-district': 'Urban District',
  'district-town': 'Town',
  'district-city': 'City',
  commune: 'Commune',
  ward: 'Ward',
  township: 'Township',
  'special-zone': 'Special Zone',
};

export const levelsVi: Readonly<Record<TerritoryLevel, string>> = { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' };
export const levelsEn: Readonly<Record<TerritoryLevel, string>> = { province: 'provincial level', district: 'district level', commune: 'commune level' };

/** The level a code belongs to by its length; undefined when it is no code of the lists. */
export function levelOfCode(code: string): TerritoryLevel | undefined {
  if (!/^\d+$/.test(code)) return undefined;
  return code.length === 2 ? 'province' : code.length === 3 ? 'district' : code.length === 5 ? 'commune' : undefined;
}

/** A code of the official lists; undefined for anything else. */
export function parseTerritoryCode(text: string): TerritoryCode | undefined {
  return levelOfCode(text) === undefined ? undefined : (text as TerritoryCode);
}

/** "Thị trấn" at the commune's level; undefined when the level knows no such kind. */
export function parseUnitKind(word: string, level: TerritoryLevel): UnitKind | undefined {
  return kindWords[level][foldCase(word)];
}

/** Words of the kinds of a level as they stand in lists, for messages. */
export const kindsOfLevel = (level: TerritoryLevel): readonly string[] => Object.keys(kindWords[level]).filter((word) => word.length > 2);

/** The kind a full name begins with, and the name behind it; no kind when it begins with none. */
export function splitName(text: string): { readonly kind?: string; readonly bare: string } {
  const tidy = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const match = /^(thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã|tp|tx|tt)(?:\.\s*|\s+)(?=\S)/iu.exec(tidy);
  return match ? { kind: foldCase(match[1]!), bare: tidy.slice(match[0].length) } : { bare: tidy };
}

/** "huyện Mỏ Cày Nam": as in the middle of a sentence. */
export function nameVi(name: string): string {
  const { kind, bare } = splitName(name);
  return kind === undefined ? bare : `${kind} ${bare}`;
}

/** "Mỏ Cày Nam District"; a name that is a number keeps the number behind: "Ward 8". */
export function nameEn(name: string, kind: UnitKind): string {
  const { bare } = splitName(name);
  return /^\d+$/.test(bare) ? `${kindsEn[kind]} ${bare}` : `${bare} ${kindsEn[kind]}`;
}

/** A full name as lists write it, in English: "Tỉnh X" is "X Province". As it stands where it does not begin with its kind. */
export function fullNameEn(name: string, code: string): string {
  const level = levelOfCode(code);
  const { kind } = splitName(name);
  const known = level && kind !== undefined ? parseUnitKind(kind, level) : undefined;
  return known ? nameEn(name, known) : name;
}

const foldCase = (text: string): string => text.normalize('NFC').toLowerCase();

const toneMarks: readonly (readonly [RegExp, string])[] = [
  [/o([\u0300\u0301\u0309\u0303\u0323])a/gu, 'oa$1'],
  [/o([\u0300\u0301\u0309\u0303\u0323])e/gu, 'oe$1'],
  [/u([\u0300\u0301\u0309\u0303\u0323])y/gu, 'uy$1'],
];

/** A name as it is compared: Hòa and Hoà, Thuỷ and Thủy, "Phường 04" and "Phường 4" are one; Hoa and Hòa are not. */
export function foldName(text: string): string {
  const parted = foldCase(text).normalize('NFD');
  const placed = toneMarks.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), parted);
  return placed
    .normalize('NFC')
    .replace(/[‐-–—-]/gu, ' ')
    .replace(/\b0+(?=\d)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
