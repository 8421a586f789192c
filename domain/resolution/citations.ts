/** Finds the documents and provisions a resolution names, in the grammars of citation-forms.ts. */
import { allMatches } from './all-matches.ts';
import { citationForms, type NamedDocument } from './citation-forms.ts';
import type { Frame } from './frame.ts';
import type { Paragraph } from './paragraphs.ts';
import type { PreparedText } from './prepare-text.ts';
import type { Citation, CitationRole } from './types.ts';

/** All citations in the order of the text; where two readings overlap, the earlier and longer one stands. */
export function readCitations(prepared: PreparedText, frame: Frame): Citation[] {
  let role: CitationRole = 'considered';
  const recitals = frame.recitals.flatMap((paragraph) => {
    role = roleOf(paragraph, role);
    return citationsIn(prepared, paragraph, role);
  });
  const body = [...frame.body, ...(frame.closing ? [frame.closing] : [])];
  return [...recitals, ...body.flatMap((paragraph) => citationsIn(prepared, paragraph, 'mentioned'))];
}

/** "Căn cứ Luật …;" over "Luật sửa đổi, bổ sung …": a law on a line of its own goes on from the line above. */
function roleOf({ text }: Paragraph, above: CitationRole): CitationRole {
  if (/^(?:bộ luật|luật|pháp lệnh|nghị định)\s/iu.test(text)) return above;
  return /^căn cứ/iu.test(text) ? 'legal-basis' : 'considered';
}

function citationsIn(prepared: PreparedText, paragraph: Paragraph, role: CitationRole): Citation[] {
  return findDocuments(paragraph.text, role).map(({ start, end, ...named }) => ({
    role,
    span: prepared.toOriginal({ start: paragraph.start + start, end: paragraph.start + end }),
    ...named,
  }));
}

/** The documents named in one paragraph; places are offsets in it. */
export function findDocuments(text: string, role: CitationRole): NamedDocument[] {
  const candidates = citationForms
    .filter(({ roles, needs }) => (roles === undefined || roles.includes(role)) && needs(text))
    .flatMap((form) => allMatches(form.pattern, text).flatMap((match) => form.read(text, match) ?? []));
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: NamedDocument[] = [];
  for (const candidate of candidates) if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
  return kept;
}
