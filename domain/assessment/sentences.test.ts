/** What is said of every target of the real example, of those of its parts of which figures are known, and of every conflict, in both languages, as `sentences/*.txt` tell it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessDossier } from '../dataset/index.ts';
import { readExampleDossier } from '../testing/example.ts';
import { type Bilingual, day } from '../values/index.ts';

const folder = new URL('./sentences/', import.meta.url);
const dossier = readExampleDossier();

/** "a", then its sentences; where there are several parts, those with figures below it. */
function tellDay(on: string): readonly string[] {
  const said = ({ vi, en }: Bilingual): readonly string[] => [`  ${vi}`, `  ${en}`];
  const { targets, hidden, conflicts } = assessDossier(dossier, day(on));
  const names = new Map([...dossier.plan.targets.flatMap(({ parts }) => parts), ...dossier.plan.hidden].map(({ address, name }) => [address, name]));
  const lettered = targets.flatMap(({ target, because, parts }) => [
    `điểm ${dossier.plan.targets.find(({ address }) => address === target)?.label}`,
    ...said(because),
    ...(parts.length > 1 ? parts.filter(({ latest }) => latest).flatMap((part) => [`- ${names.get(part.part)}`, ...said(part.because)]) : []),
  ]);
  const unlettered = hidden.filter(({ latest }) => latest).flatMap((part) => [`ngoài các điểm: ${names.get(part.part)}`, ...said(part.because)]);
  return [...lettered, ...unlettered, ...conflicts.flatMap(({ says }) => ['mâu thuẫn', ...said(says)])];
}

describe.each(readdirSync(folder).map((file) => file.replace('.txt', '')))('as known on %s', (on) => {
  const lines = readFileSync(new URL(`${on}.txt`, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  test('each sentence is as it was read and found right', () => {
    expect(tellDay(on)).toEqual(lines);
  });
});
