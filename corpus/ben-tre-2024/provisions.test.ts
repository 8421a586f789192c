/** The structure of the Bến Tre resolution for 2024, provision by provision, against provisions.txt. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Citation,
  findProvision,
  headingOf,
  type Provision,
  parseAddress,
  parseResolution,
  type Quote,
  type Resolution,
  textOf,
  walkProvisions,
} from '@moc/domain/resolution';
import { sliceSpan } from '@moc/domain/values';
import { describe, expect, test } from 'vitest';
import { expectGolden } from '../golden.ts';

const original = readFileSync(fileURLToPath(new URL('../../examples/ben-tre-2024/nguyen-van.txt', import.meta.url)), 'utf8');
const resolution = parseResolution(original);

describe('Bến Tre 2024', () => {
  test('parts, citations and provisions', () => {
    expectGolden(
      'ben-tre-2024/provisions.txt',
      `${[...describeParts(resolution), '', ...describeCitations(resolution), '', ...describeProvisions(resolution)].join('\n')}\n`,
    );
  });

  test('nothing is left that was not understood', () => {
    expect(resolution.diagnostics).toEqual([]);
  });

  test('the text mixes composed and decomposed letters, and spans still point into it', () => {
    expect(original).not.toBe(original.normalize('NFC'));
    const point = getProvision('2.2.đ');
    expect(sliceSpan(original, point.span).normalize('NFC')).toBe('đ) GRDP bình quân đầu người đạt 60,3 triệu đồng/người;');
    expect(sliceSpan(original, point.textSpan).normalize('NFC')).toBe('GRDP bình quân đầu người đạt 60,3 triệu đồng/người;');
    expect(sliceSpan(original, resolution.signature?.name?.span ?? point.span)).toBe('Hồ Thị Hoàng Yến');
  });

  test('21 lettered targets, in the legal order', () => {
    expect(
      getProvision('2.2')
        .children.map(({ number }) => number)
        .join(''),
    ).toBe('abcdđeghiklmnopqrstuv');
  });

  test.each(['NFC', 'NFD'] as const)('the %s form of the text reads the same', (form) => {
    const other = parseResolution(original.normalize(form));
    expect(describeProvisions(other)).toEqual(describeProvisions(resolution));
    expect(describeCitations(other)).toEqual(describeCitations(resolution));
  });
});

function getProvision(typed: string): Provision {
  const address = parseAddress(typed);
  const provision = address && findProvision(resolution, address);
  if (!provision) throw new Error(`no provision at ${typed}`);
  return provision;
}

function describeParts({
  documentNumber,
  title,
  issuer,
  term,
  session,
  planYears,
  adoptedOn,
  effectiveFrom,
  preamble,
  enactingWords,
  closing,
  signature,
}: Resolution): string[] {
  const quoted = (quote: Quote | undefined) => (quote ? quote.text : '—');
  return [
    `number     ${quoted(documentNumber)}`,
    `title      ${quoted(title)}`,
    `issuer     ${quoted(issuer)}`,
    `term       ${term?.number} “${quoted(term?.quote)}”`,
    `session    ${session?.number}${session?.special ? ' special' : ''} “${quoted(session?.quote)}”`,
    `years      ${planYears.join(', ')}`,
    `adopted    ${adoptedOn?.day} “${quoted(adoptedOn?.quote)}”`,
    `effective  ${effectiveFrom?.day} “${quoted(effectiveFrom?.quote)}”`,
    `enacting   ${quoted(enactingWords)}`,
    `closing    ${ends(quoted(closing))}`,
    `signature  ${[signature?.capacity, quoted(signature?.office), quoted(signature?.name)].filter(Boolean).join(' · ')}`,
    ...preamble.map((span) => `preamble   ${ends(sliceSpan(original, span).normalize('NFC'))}`),
  ];
}

function describeCitations({ citations }: Resolution): string[] {
  return citations.map(({ role, documentKind, number, date, provision, issuer, title }: Citation) =>
    [role, documentKind, number, date, provision, issuer, title].filter((part) => part !== undefined).join(' · '),
  );
}

/** Address, kind, number, [heading], first … last words. */
function describeProvisions(read: Resolution): string[] {
  return [...walkProvisions(read.body)].map((provision) => {
    const heading = headingOf(read, provision);
    const text = textOf(read, provision);
    return [provision.address, provision.kind, provision.number && `“${provision.number}”`, heading && `[${heading}]`, text && ends(text)]
      .filter(Boolean)
      .join('  ');
  });
}

function ends(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= 12 ? words.join(' ') : `${words.slice(0, 6).join(' ')} … ${words.slice(-6).join(' ')}`;
}
