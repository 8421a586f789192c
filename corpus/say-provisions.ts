/** The structure of a resolution in lines that a person can check against the text: parts, citations, provisions, tables, diagnostics. */
import { type Citation, headingOf, type Provision, type Quote, type Resolution, type Table, textOf, walkProvisions } from '@moc/domain/resolution';
import { sliceSpan } from '@moc/domain/values';

/** Everything structural that was read, one line each. */
export function sayResolution(resolution: Resolution): string {
  const appendices = sayProvisions({ ...resolution, body: resolution.appendices ?? [] });
  const tables = (resolution.tables ?? []).map(sayTable);
  const blocks = [sayParts(resolution), sayCitations(resolution), sayProvisions(resolution), appendices, ...tables, sayDiagnostics(resolution)];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

const quoted = (quote: Quote | undefined): string => (quote ? quote.text : '—');

function sayParts(resolution: Resolution): string[] {
  const { documentNumber, title, issuer, term, session, planYears, issuedOn, adoptedOn, effectiveFrom } = resolution;
  const { preamble, enactingWords, closing, signature, text } = resolution;
  return [
    `number     ${quoted(documentNumber)}`,
    `title      ${quoted(title)}`,
    `issuer     ${quoted(issuer)}`,
    `term       ${term?.number} “${quoted(term?.quote)}”`,
    `session    ${session?.number}${session?.special ? ' special' : ''} “${quoted(session?.quote)}”`,
    `years      ${planYears.join(', ')}`,
    `issued     ${issuedOn?.day} “${quoted(issuedOn?.quote)}”`,
    `adopted    ${adoptedOn?.day} “${quoted(adoptedOn?.quote)}”`,
    `effective  ${effectiveFrom?.day} “${quoted(effectiveFrom?.quote)}”`,
    `enacting   ${quoted(enactingWords)}`,
    `closing    ${ends(quoted(closing))}`,
    `signature  ${[signature?.capacity, quoted(signature?.office), quoted(signature?.name)].filter(Boolean).join(' · ')}`,
    ...(resolution.recipients ?? []).map((span) => `recipient  ${ends(wordsAt(text, span))}`),
    ...preamble.map((span) => `preamble   ${ends(wordsAt(text, span))}`),
  ];
}

export function sayCitations({ citations }: Resolution): string[] {
  return citations.map(({ role, documentKind, number, date, provision, issuer, title }: Citation) =>
    [role, documentKind, number, date, provision, issuer, title].filter((part) => part !== undefined).join(' · '),
  );
}

/** Address, kind, number, [heading], first … last words. */
export function sayProvisions(resolution: Resolution): string[] {
  return [...walkProvisions(resolution.body)].map((provision: Provision) => {
    const heading = headingOf(resolution, provision);
    const text = textOf(resolution, provision);
    return [provision.address, provision.kind, provision.number && `“${provision.number}”`, heading && `[${heading}]`, text && ends(text)]
      .filter(Boolean)
      .join('  ');
  });
}

/** The columns with their roles, then each row: address, group or item, its cells by column, the unit that holds. */
function sayTable({ columns, rows }: Table): string[] {
  const headings = columns.map(({ role, heading, years }, index) => `  ${index} ${role}${years.length > 0 ? ` ${years.join(',')}` : ''} [${heading}]`);
  const lines = rows.map(
    ({ address, kind, cells, unit }) =>
      `  ${address} ${kind}  ${cells.map(({ column, text }) => `${column}=${text}`).join(' · ')}${unit ? `  đơn vị ${unit.text}` : ''}`,
  );
  return ['table', ...headings, ...lines];
}

function sayDiagnostics({ diagnostics }: Resolution): string[] {
  return diagnostics.map(({ code, parameters }) => `${code} ${Object.values(parameters).join(' | ')}`.trim());
}

function wordsAt(text: string, span: { start: number; end: number }): string {
  return sliceSpan(text, span).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function ends(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= 12 ? words.join(' ') : `${words.slice(0, 6).join(' ')} … ${words.slice(-6).join(' ')}`;
}
