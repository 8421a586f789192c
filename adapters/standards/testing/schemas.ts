/** The official schemas, for tests: whether a file is valid, and what is wrong with it where it is not. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ParseOption, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();

const files = { akomaNtoso: 'akomantoso30.xsd', stratml: 'PerformancePlanOrReport20160216.xsd' } as const;

const validators = new Map<string, XsdValidator>();

function validatorOf(schema: keyof typeof files): XsdValidator {
  const known = validators.get(schema);
  if (known) return known;
  const path = fileURLToPath(new URL(`../schemas/${files[schema]}`, import.meta.url));
  const document = XmlDocument.fromBuffer(readFileSync(path), { url: path, option: ParseOption.XML_PARSE_NONET });
  const made = XsdValidator.fromDoc(document);
  document.dispose();
  validators.set(schema, made);
  return made;
}

/** What the schema finds wrong; empty for a valid file. */
export function findSchemaFaults(schema: keyof typeof files, xml: string): readonly string[] {
  const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_HUGE });
  try {
    validatorOf(schema).validate(document);
    return [];
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n').filter((line) => line !== '');
  } finally {
    document.dispose();
  }
}
