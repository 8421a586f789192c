/** What a duty, a defect or an explanation is about, in the resolution's own words. */
import type { DutySubject } from '@moc/domain/assignment';
import type { Dossier } from '@moc/domain/dataset';
import type { ExplanationSubject } from '@moc/domain/oversight';
import type { SubjectWords } from '@moc/wire';

const longestName = 160;

/** "dieu-2.khoan-2.diem-a.phan-1" is "2.2.a.1". */
export const letterOf = (address: string): string =>
  address
    .split('.')
    .map((step) => step.slice(step.indexOf('-') + 1))
    .join('.');

function beginningOf(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (line.length <= longestName) return line;
  return `${line.slice(0, line.lastIndexOf(' ', longestName))}…`;
}

/** The subject in words; its address alone where the plan as it stands has it no more. */
export function sayDutySubject(dossier: Dossier | undefined, subject: DutySubject): SubjectWords {
  if (subject.kind === 'part') return sayPart(dossier, subject.part);
  const letter = letterOf(subject.address);
  if (subject.kind === 'work') return { letter, name: subject.name };
  const task = dossier?.plan.tasks.find(({ address }) => address === subject.address);
  return { letter, name: task && dossier ? beginningOf(dossier.resolution.text.slice(task.span.start, task.span.end)) : letter };
}

function sayPart(dossier: Dossier | undefined, address: string): SubjectWords {
  const parts = [...(dossier?.plan.targets ?? []).flatMap(({ parts }) => parts), ...(dossier?.plan.hidden ?? [])];
  return { letter: letterOf(address), name: parts.find((part) => part.address === address)?.name ?? letterOf(address) };
}

export function sayExplanationSubject(dossier: Dossier | undefined, subject: ExplanationSubject): SubjectWords {
  if (subject.kind === 'part') return sayPart(dossier, subject.part);
  const indicator = dossier?.figures.indicators.find(({ code }) => code === subject.indicator);
  return { letter: indicator?.ref ?? subject.indicator, name: indicator?.name.vi ?? subject.indicator };
}
