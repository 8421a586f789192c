/** What the schema does not check: that every `#name` names something in the file. */
import type { Diagnostic } from '@moc/domain/values';
import { walkElements, type XmlElement } from '../xml/read-xml.ts';

const pointing = ['refersTo', 'as', 'source', 'href', 'start', 'end', 'target'] as const;

/** A warning for every local reference that leads nowhere, in the order of the file. */
export function findDanglingReferences(document: XmlElement): readonly Diagnostic[] {
  const all = [...walkElements(document)];
  const ids = new Set(all.flatMap(({ attributes }) => attributes.eId ?? []));
  return all.flatMap(({ attributes, line }) =>
    pointing.flatMap((attribute) =>
      localNames(attributes[attribute]).flatMap((reference): readonly Diagnostic[] =>
        ids.has(reference.slice(1)) ? [] : [{ code: 'standard/dangling-reference', severity: 'warning', parameters: { reference, attribute, line } }],
      ),
    ),
  );
}

function localNames(value: string | undefined): readonly string[] {
  return (value ?? '').split(/\s+/u).filter((name) => name.startsWith('#'));
}
