/** A dossier as an Akoma Ntoso 3.0 act: the whole text, its structure, its citations and figures marked where they stand. */
import type { Dossier } from '@moc/domain/dataset';
import type { Provision } from '@moc/domain/resolution';
import type { Diagnostic } from '@moc/domain/values';
import { element, writeXml, type XmlOut } from '../xml/write-xml.ts';
import { collectMarks } from './collect-marks.ts';
import { type FrontKind, type Layout, layOut, type Stretch } from './layout.ts';
import { type MarkedText, markText } from './marks.ts';
import { aknNamespace, eIdOf, getStepOf, mocNamespace } from './names.ts';
import { withoutBlanks } from './spans.ts';
import { writeIdentification, writeMeta } from './write-meta.ts';

/**
 * The dossier's resolution in XML, valid against the schema of the OASIS Standard; docs/formats/akoma-ntoso.md says what
 * stands where. Give `publicView(dossier)` for a file that leaves the house. Never fails; the same dossier gives the same text.
 */
export function encodeAkomaNtoso(dossier: Dossier): string {
  return writeXml(writeDocument(dossier).root);
}

/** What of this dossier the file does not carry. */
export function lossesOfAkomaNtoso(dossier: Dossier): readonly Diagnostic[] {
  const { plan, figures, corrections } = dossier;
  const marks = writeDocument(dossier).leftOut;
  const parts = plan.targets.reduce((sum, target) => sum + target.parts.length, plan.hidden.length);
  const [observations, sources] = [figures.observations.length, figures.sources.length];
  const [verdicts, events] = [figures.reportedVerdicts.length, figures.projectEvents.length];
  const [tasks, works] = [plan.tasks.length, plan.works.length];
  const lost = (code: Diagnostic['code'], parameters: Readonly<Record<string, number>>): readonly Diagnostic[] =>
    Object.values(parameters).some((count) => count > 0) ? [{ code, severity: 'note', parameters }] : [];
  return [
    ...lost('standard/akn-without-figures', { observations, sources }),
    ...lost('standard/akn-without-verdicts', { verdicts, events }),
    ...lost('standard/akn-without-doubt', { parts, corrections: corrections.length }),
    ...lost('standard/akn-tasks-as-text', { tasks, works }),
    ...lost('standard/akn-marks-left-out', { marks }),
  ];
}

function writeDocument(dossier: Dossier): { readonly root: XmlOut; readonly leftOut: number } {
  const { resolution } = dossier;
  const { text, body, appendices = [] } = resolution;
  const layout = layOut(resolution);
  const { marks, references } = collectMarks(dossier);
  const marked = markText(text, marks);
  const writing: Writing = { text, layout, marked, taken: new Set() };
  const act = element('act', { name: 'nghi-quyet', contains: 'originalVersion' }, [
    writeMeta(dossier, references),
    layout.preface.length > 0 ? element('preface', {}, layout.preface.map(paragraphs(marked, 'preface'))) : undefined,
    layout.preamble.length > 0 ? element('preamble', {}, writePreamble(layout.preamble, marked)) : undefined,
    element('body', {}, writeBody(writing, body)),
    layout.conclusions.length > 0 ? element('conclusions', {}, layout.conclusions.map(paragraphs(marked, 'conclusions'))) : undefined,
    appendices.length > 0
      ? element(
          'attachments',
          {},
          appendices.map((appendix, index) => writeAppendix(writing, dossier, appendix, index + 1)),
        )
      : undefined,
  ]);
  return { root: element('akomaNtoso', { xmlns: aknNamespace, 'xmlns:moc': mocNamespace }, [act]), leftOut: marked.leftOut() };
}

const paragraphs =
  (marked: MarkedText, id: string) =>
  (stretch: Stretch, index: number): XmlOut =>
    writeP(marked, stretch, `${id}__p_${index + 1}`);

const writeP = (marked: MarkedText, stretch: Stretch, eId: string, attributes: XmlOut['attributes'] = {}): XmlOut =>
  marked.render('p', { eId, ...attributes }, stretch, eId);

const frontNames: Readonly<Record<Exclude<FrontKind, 'plain'>, { readonly group?: string; readonly element: string; readonly id: string }>> = {
  citation: { group: 'citations', element: 'citation', id: 'cit' },
  recital: { group: 'recitals', element: 'recital', id: 'rec' },
  formula: { element: 'formula', id: 'formula' },
};

/** Neighbours of one kind share their group. */
function writePreamble(lines: Layout['preamble'], marked: MarkedText): readonly XmlOut[] {
  const counts = { citation: 0, recital: 0, formula: 0, plain: 0 };
  const written = lines.map(({ kind, ...stretch }) => {
    counts[kind] += 1;
    if (kind === 'plain') return { kind, line: writeP(marked, stretch, `preamble__p_${counts.plain}`) };
    const { element: name, id } = frontNames[kind];
    const eId = `${id}_${counts[kind]}`;
    return { kind, line: element(name, { eId, name: kind === 'formula' ? 'enactingFormula' : undefined }, [writeP(marked, stretch, `${eId}__p_1`)]) };
  });
  const runs = written.reduce<{ kind: FrontKind; lines: XmlOut[] }[]>((groups, { kind, line }) => {
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
    return groups;
  }, []);
  return runs.flatMap(({ kind, lines: inside }) => {
    const group = kind === 'plain' ? undefined : frontNames[kind].group;
    return group ? [element(group, {}, inside)] : inside;
  });
}

/** The schema wants a provision in every body. */
function writeBody(writing: Writing, body: readonly Provision[]): readonly XmlOut[] {
  if (body.length === 0) return [element('hcontainer', { eId: 'empty', name: 'empty' })];
  return body.map((provision) => writeProvision(writing, provision));
}

/** An appendix is a document of its own inside the act. */
function writeAppendix(writing: Writing, dossier: Dossier, appendix: Provision, count: number): XmlOut {
  const meta = element('meta', {}, [writeIdentification(dossier, `phu-luc-${count}`)]);
  return element('attachment', {}, [
    element('doc', { name: 'phu-luc', contains: 'originalVersion' }, [meta, element('mainBody', {}, [writeProvision(writing, appendix)])]),
  ]);
}

interface Writing {
  readonly text: string;
  readonly layout: Layout;
  readonly marked: MarkedText;
  readonly taken: Set<string>;
}

function writeProvision(writing: Writing, provision: Provision): XmlOut {
  const { marked, layout } = writing;
  const { address, number, children } = provision;
  const step = getStepOf(address);
  const eId = uniqueId(eIdOf(address), writing.taken);
  const stretches = layout.provisions.get(provision) ?? {};
  const piece = (name: string, stretch: Stretch | undefined): XmlOut | undefined =>
    stretch && marked.render(name, gaps(writing.text, stretch), stretch, name === 'num' ? `${eId}__num` : eId);
  const holder = children.length > 0 ? 'intro' : 'content';
  const id = children.length > 0 ? `${eId}__intro` : eId;
  const own = stretches.text ?? stretches.lead;
  const text = own && element(holder, { eId: children.length > 0 ? id : undefined }, [writeP(marked, own, `${id}__p_1`, gaps(writing.text, own))]);
  const attributes = { eId, name: step.element === 'hcontainer' ? step.prefix : undefined, 'moc:address': address, 'moc:number': number };
  return element(step.element, { ...attributes, ...emptyText(writing, provision) }, [
    piece('num', stretches.number),
    piece('heading', stretches.heading),
    text,
    ...children.map((child) => writeProvision(writing, child)),
  ]);
}

function uniqueId(wanted: string, taken: Set<string>): string {
  let eId = wanted;
  for (let times = 2; taken.has(eId); times += 1) eId = `${wanted}-${times}`;
  taken.add(eId);
  return eId;
}

/** Said only where the words that count are not simply those between the blanks. */
function gaps(text: string, { range, words }: Stretch): XmlOut['attributes'] {
  const plain = withoutBlanks(text, range);
  return {
    'moc:before': plain.start === words.start ? undefined : String(words.start - range.start),
    'moc:after': plain.end === words.end ? undefined : String(range.end - words.end),
  };
}

/** A provision without words of its own has them, empty, behind its number or heading; said only when they are elsewhere. */
function emptyText({ text, layout }: Writing, provision: Provision): XmlOut['attributes'] {
  const { number, heading, text: own, lead } = layout.provisions.get(provision) ?? {};
  const last = heading ?? number;
  if (own) return {};
  const { start } = provision.textSpan;
  const usual = last ? withoutBlanks(text, last.range).end : lead ? lead.words.start : start;
  return { 'moc:text-at': usual === start ? undefined : String(start - provision.span.start) };
}
