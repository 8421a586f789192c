/** `moc amend FILE`: what the text of a later act would change of the plan; with --confirm, entered by whoever gives the command. */

import { amendedOn, type Dossier, planOn } from '@moc/domain/dataset';
import { type AmendingAct, type AmendmentDraft, type AmendmentProposal, describeCriterion, type PartAddress, proposeAmendments } from '@moc/domain/plan';
import { parseResolution, type Resolution } from '@moc/domain/resolution';
import { type Day, formatDay, type Language } from '@moc/domain/values';
import { scaleWords, units } from '@moc/facts';
import { execute, loadDossier } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { withDossier } from '../dossier.ts';
import { Failure } from '../failure.ts';
import { getPlace, operator, withStore } from '../open-store.ts';
import { accept } from '../outcome.ts';
import { answer } from '../output.ts';
import { readText } from '../text-file.ts';

export async function runAmend(given: Arguments): Promise<number> {
  const text = await readText(given.operands[0] ?? '', given.language);
  const resolution = parseResolution(text);
  if (!given.confirm)
    return withDossier(given, async (dossier) => {
      const proposals = proposeAmendments(resolution, { units, scaleWords }, dossier.plan);
      answer(given, { act: tellAct(resolution, given.on), proposals, stored: false }, () => describe(dossier, resolution, proposals, given));
      return 0;
    });
  return withStore(given, async (store) => {
    const place = await getPlace(store, given);
    const dossier = await loadDossier(store, place.tenant, place.resolution);
    if (!dossier) throw new Failure({ code: 'cli/no-resolution', parameters: {} });
    const dated = getAct(resolution, given.on);
    const proposals = proposeAmendments(resolution, { units, scaleWords }, dossier.plan);
    const amendments = proposals.flatMap(draftOf);
    const { seq } = accept(await execute(store, { kind: 'amend-plan', ...place, act: dated, amendments }, operator(place.tenant)));
    const after = await loadDossier(store, place.tenant, place.resolution);
    const left = proposals.filter((proposal) => draftOf(proposal).length === 0);
    answer(given, { act: dated, amendments, left, sequence: seq, stored: true }, () =>
      describeStored(after ?? dossier, dated, amendments, left, given.language),
    );
    return 0;
  });
}

/** A proposal whose part is beyond doubt: the best candidate well before the next. */
function draftOf({ criterion, words, span, candidates: [best, next] }: AmendmentProposal): readonly AmendmentDraft[] {
  const isSure = best !== undefined && best.score >= 0.75 && (next === undefined || best.score - next.score >= 0.1);
  return isSure ? [{ part: best.part, criterion, words, span }] : [];
}

/** What the text tells of itself; `on` stands in for a day of effect that it does not tell. */
function tellAct({ title, documentNumber, issuer, adoptedOn, issuedOn, effectiveFrom }: Resolution, on: Day | undefined): Partial<AmendingAct> {
  const line = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const adopted = (adoptedOn ?? issuedOn)?.day;
  const effective = on ?? effectiveFrom?.day;
  return {
    ...(title && { title: line(title.text) }),
    ...(documentNumber && { number: line(documentNumber.text) }),
    ...(issuer && { issuer: line(issuer.text) }),
    ...(adopted && { adoptedOn: adopted }),
    ...(effective && { effectiveFrom: effective }),
  };
}

function getAct(resolution: Resolution, on: Day | undefined): AmendingAct {
  const { adoptedOn, effectiveFrom, title = '', ...rest } = tellAct(resolution, on);
  if (!adoptedOn || !effectiveFrom) throw new Failure({ code: 'cli/act-undated', parameters: {} });
  return { title, ...rest, adoptedOn, effectiveFrom };
}

const words = {
  vi: {
    none: 'Văn bản không nêu sửa đổi nào đối với kế hoạch này.',
    may: 'Văn bản đề nghị sửa đổi',
    unsure: 'chưa rõ phần nào',
    from: 'văn bản ghi mức cũ',
    now: 'đang là',
    becomes: 'thành',
    next: 'Chưa ghi gì. Người có trách nhiệm xác nhận bằng: moc amend TỆP --confirm',
    stored: 'Đã ghi sửa đổi theo',
    left: 'Chưa ghi vì chưa rõ phần nào',
    effect: 'có hiệu lực từ',
  },
  en: {
    none: 'The text asks no change of this plan.',
    may: 'Changes the text asks for',
    unsure: 'unclear which part',
    from: 'the text gives the former value as',
    now: 'is',
    becomes: 'becomes',
    next: 'Nothing was written. The person responsible confirms with: moc amend FILE --confirm',
    stored: 'Entered, by',
    left: 'Not entered, since it is unclear which part is meant',
    effect: 'in effect from',
  },
} as const;

function describe(dossier: Dossier, resolution: Resolution, proposals: readonly AmendmentProposal[], { language, on }: Arguments): readonly string[] {
  const say = words[language];
  if (proposals.length === 0) return [say.none];
  const { number, title, effectiveFrom } = tellAct(resolution, on);
  const effect = effectiveFrom ? `, ${say.effect} ${formatDay(effectiveFrom, language)}` : '';
  return [`${say.may} (${number ?? title ?? ''}${effect})`, ...proposals.flatMap((proposal) => describeProposal(dossier, proposal, language)), '', say.next];
}

function describeProposal(dossier: Dossier, proposal: AmendmentProposal, language: Language): readonly string[] {
  const say = words[language];
  const [draft] = draftOf(proposal);
  const former = proposal.from ? ` (${say.from} ${proposal.from})` : '';
  const head = draft ? `${draft.part}: ${nameOf(dossier, draft.part)}` : `${say.unsure}: ${proposal.name}`;
  const change = draft ? `${say.now} ${criterionOf(dossier, draft.part, language)}, ${say.becomes} ` : `${say.becomes} `;
  const others = draft ? [] : proposal.candidates.map(({ part, score }) => `      ? ${part} ${nameOf(dossier, part)} (${score})`);
  return [`  ${head}`, `      ${change}${describeCriterion(proposal.criterion)[language]}${former}`, `      “${proposal.words}”`, ...others];
}

function partOf(dossier: Dossier, part: PartAddress) {
  return [...dossier.plan.targets.flatMap(({ parts }) => parts), ...dossier.plan.hidden].find(({ address }) => address === part);
}

const nameOf = (dossier: Dossier, part: PartAddress): string => partOf(dossier, part)?.name ?? part;

/** What holds as of the last amendment entered. */
function criterionOf(dossier: Dossier, part: PartAddress, language: Language): string {
  const latest = dossier.amendments?.reduce<Day | undefined>((last, { act }) => (last && last >= act.effectiveFrom ? last : act.effectiveFrom), undefined);
  const plan = latest ? planOn(dossier, latest) : dossier.plan;
  const found = partOf({ ...dossier, plan }, part);
  return found ? describeCriterion(found.criterion)[language] : '';
}

function describeStored(
  dossier: Dossier,
  act: AmendingAct,
  drafts: readonly AmendmentDraft[],
  left: readonly AmendmentProposal[],
  language: Language,
): readonly string[] {
  const say = words[language];
  const amended = amendedOn(dossier, act.effectiveFrom).filter(({ part }) => drafts.some((draft) => draft.part === part));
  return [
    `${say.stored} ${act.number ?? act.title}, ${say.effect} ${formatDay(act.effectiveFrom, language)}:`,
    ...amended.map(({ part, says }) => `  ${part} ${nameOf(dossier, part)}: ${says[language]}`),
    ...(left.length > 0 ? ['', `${say.left}:`, ...left.map(({ words: quoted }) => `  “${quoted}”`)] : []),
  ];
}
