/** `moc lint [FILE]`: what does not agree in a draft or an adopted text, each with its place, numbers and arithmetic. */
import { lintDossier } from '@moc/domain/dataset';
import { type Finding, lintPlan, readPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import type { Day, Language } from '@moc/domain/values';
import { effectRules, scaleWords, units } from '@moc/facts';
import type { Arguments } from '../arguments.ts';
import { withDossier } from '../dossier.ts';
import { answer, oneLine } from '../output.ts';
import { readText } from '../text-file.ts';

export async function runLint(given: Arguments): Promise<number> {
  const [file] = given.operands;
  if (file === undefined) return withDossier(given, async (dossier, day) => tell(given, lintDossier(dossier, day, effectRules), dossier.resolution.text, day));
  const text = await readText(file);
  const resolution = parseResolution(text);
  return tell(given, lintPlan(readPlan(resolution, { units, scaleWords }), resolution, { effectRules }), text);
}

function tell(given: Arguments, findings: readonly Finding[], text: string, asKnownOn?: Day): number {
  answer(given, { ...(asKnownOn && { asKnownOn }), findings }, () => describe(findings, text, given.language));
  return 0;
}

const words = {
  vi: { error: 'sai', warning: 'cảnh báo', note: 'lưu ý', none: 'Không có điều gì phải nhắc.', total: 'điều phải xem' },
  en: { error: 'error', warning: 'warning', note: 'note', none: 'Nothing to point out.', total: 'to look at' },
} as const;

function describe(findings: readonly Finding[], text: string, language: Language): readonly string[] {
  const say = words[language];
  if (findings.length === 0) return [say.none];
  return [...findings.flatMap((finding) => [...describeFinding(finding, text, language), '']), `${findings.length} ${say.total}.`];
}

const shown = 60;

function describeFinding(finding: Finding, text: string, language: Language): readonly string[] {
  const quoted = finding.spans.map((span) => `“${shorten(oneLine(text.slice(span.start, span.end)))}”`);
  return [
    `${words[language][finding.severity]} · ${finding.code} · ${finding.addresses.join(', ')}`,
    `  ${finding.says[language]}`,
    ...finding.arithmetic.map((line) => `    ${line[language]}`),
    `  ${quoted.join(' ')}`,
  ];
}

const shorten = (quoted: string): string => (quoted.length <= shown ? quoted : `${quoted.slice(0, quoted.lastIndexOf(' ', shown))} …`);
