/** `moc read FILE`: the heading, the tree of provisions with their addresses, the citations, and what was not understood; of StratML its plan. */
import { headingOf, type Provision, parseResolution, type Resolution, textOf, walkProvisions } from '@moc/domain/resolution';
import { type Bilingual, formatDay, type Language } from '@moc/domain/values';
import type { Arguments } from '../arguments.ts';
import { alignColumns, answer, oneLine } from '../output.ts';
import { broughtByAkomaNtoso, tellBrought, tellStratml } from '../standards-in.ts';
import { readFileOfText } from '../text-file.ts';
import { sayInBoth } from '../wording.ts';

export async function runRead(given: Arguments): Promise<number> {
  const { text, akomaNtoso, stratml } = await readFileOfText(given.operands[0] ?? '', given.language);
  if (stratml) return tellStratml(given, stratml);
  if (akomaNtoso) tellBrought(given, [...akomaNtoso.diagnostics, ...broughtByAkomaNtoso(akomaNtoso)]);
  const resolution = parseResolution(text);
  answer(given, presentOutline(resolution), () => describe(resolution, given.language));
  return 0;
}

/** For programs: everything but the text itself, which they have; every place is a range of its UTF-16 code units. */
function presentOutline(resolution: Resolution) {
  const { text, ...understood } = resolution;
  return { characters: text.length, ...understood };
}

function describe(resolution: Resolution, language: Language): readonly string[] {
  return [
    ...describeHeading(resolution, language),
    '',
    ...describeTree(resolution),
    '',
    ...describeCitations(resolution, language),
    ...describeDiagnostics(resolution, language),
  ];
}

const words = {
  vi: {
    title: 'Tiêu đề',
    number: 'Số',
    issuer: 'Cơ quan ban hành',
    session: 'Khóa, kỳ họp',
    issued: 'Ban hành',
    adopted: 'Thông qua',
    effective: 'Có hiệu lực',
    signed: 'Ký',
    cited: 'Văn bản được dẫn',
    unclear: 'Chỗ chưa hiểu',
  },
  en: {
    title: 'Title',
    number: 'Number',
    issuer: 'Issuer',
    session: 'Term, session',
    issued: 'Issued',
    adopted: 'Adopted',
    effective: 'In force',
    signed: 'Signed',
    cited: 'Cited documents',
    unclear: 'Not understood',
  },
} as const;

function describeHeading(resolution: Resolution, language: Language): readonly string[] {
  const say = words[language];
  const { term, session, signature } = resolution;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [say.title, resolution.title?.text],
    [say.number, resolution.documentNumber?.text],
    [say.issuer, resolution.issuer?.text],
    [say.session, [term?.quote.text, session?.quote.text].filter((text) => text !== undefined).join(' - ') || undefined],
    [say.issued, resolution.issuedOn && formatDay(resolution.issuedOn.day, language)],
    [say.adopted, resolution.adoptedOn && formatDay(resolution.adoptedOn.day, language)],
    [say.effective, resolution.effectiveFrom && formatDay(resolution.effectiveFrom.day, language)],
    [say.signed, signature && describeSignature(signature, language)],
  ];
  return alignColumns(rows.flatMap(([name, text]) => (text === undefined ? [] : [[name, oneLine(text)]])));
}

/** "KT." stands before the office of the one signed for, so it is told apart from the office of the one who signs. */
function describeSignature({ capacity, office, name }: NonNullable<Resolution['signature']>, language: Language): string {
  const signer = [office.text, name?.text].filter((text) => text !== undefined).join(' ');
  return capacity === undefined ? signer : `${signer} (${capacities[capacity]?.[language] ?? capacity})`;
}

const capacities: Readonly<Record<string, Bilingual>> = {
  'TM.': { vi: 'TM., thay mặt cơ quan', en: 'TM., on behalf of the body' },
  'KT.': { vi: 'KT., ký thay người đứng đầu', en: 'KT., for the head of the body' },
  'Q.': { vi: 'Q., quyền', en: 'Q., acting' },
  'TL.': { vi: 'TL., thừa lệnh', en: 'TL., by order' },
  'TUQ.': { vi: 'TUQ., thừa ủy quyền', en: 'TUQ., by authority' },
};

function describeTree(resolution: Resolution): readonly string[] {
  return alignColumns([...walkProvisions(resolution.body)].map((provision) => [provision.address, opening(resolution, provision)]));
}

const shown = 88;

/** The title, or the first words, of a provision. */
function opening(resolution: Resolution, provision: Provision): string {
  const words = headingOf(resolution, provision) || textOf(resolution, provision);
  return words.length <= shown ? words : `${words.slice(0, words.lastIndexOf(' ', shown))} …`;
}

function describeCitations({ citations }: Resolution, language: Language): readonly string[] {
  if (citations.length === 0) return [];
  const rows = citations.map(({ role, documentKind, number, title, date, issuer }) => [
    `  ${roles[role][language]}`,
    [documentKind, number ?? title, date && formatDay(date, language), issuer].filter((text) => text !== undefined).join(' · '),
  ]);
  return [`${words[language].cited} (${citations.length})`, ...alignColumns(rows)];
}

const roles = {
  'legal-basis': { vi: 'căn cứ', en: 'legal basis' },
  considered: { vi: 'xét', en: 'considered' },
  mentioned: { vi: 'dẫn trong bài', en: 'mentioned' },
} as const;

function describeDiagnostics({ diagnostics, text }: Resolution, language: Language): readonly string[] {
  if (diagnostics.length === 0) return [];
  const rows = diagnostics.map((diagnostic) => [
    `  ${diagnostic.code}`,
    sayInBoth(diagnostic)[language],
    diagnostic.span ? `“${oneLine(text.slice(diagnostic.span.start, diagnostic.span.end)).slice(0, shown)}”` : '',
  ]);
  return ['', `${words[language].unclear} (${diagnostics.length})`, ...alignColumns(rows)];
}
