/** Rules on the people's layer over a reading: corrections, labels, links to indicators, confirmation. */
import type { PartAddress } from '@moc/domain/plan';
import type { Address } from '@moc/domain/resolution';
import { accepted, type Refusal, refused } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import { type ConfirmPlan, type CorrectPart, type Decide, type LabelTargets, type LinkParts, summaryOf } from '../command.ts';
import { insert, type Row } from '../tables.ts';

/** What the plan rules need to know of one resolution. */
export interface PlanState {
  readonly exists: boolean;
  readonly targets: ReadonlySet<Address>;
  readonly parts: ReadonlySet<PartAddress>;
  readonly indicators: ReadonlySet<string>;
  readonly lastCorrection: number;
  readonly lastConfirmation: number;
}

export const unknownResolution = (resolution: string): Refusal => ({ code: 'store/unknown-resolution', parameters: { resolution } });
const unknownPart = (part: string): Refusal => ({ code: 'store/unknown-part', parameters: { part } });

/** Every refusal for `values` that `known` does not hold. */
function refusalsFor<T extends string>(values: readonly T[], known: ReadonlySet<string>, refusal: (value: T) => Refusal): Refusal[] {
  return [...new Set(values)].filter((value) => !known.has(value)).map(refusal);
}

export const decideCorrectPart: Decide<CorrectPart, PlanState> = (state, command, { actor, now, seq }) => {
  if (!state.exists) return refused(unknownResolution(command.resolution));
  if (!state.parts.has(command.part)) return refused(unknownPart(command.part));
  if (command.reason.trim() === '') return refused({ code: 'store/reason-missing', parameters: {} });
  if (Object.keys(command.change).length === 0) return refused({ code: 'store/nothing-to-correct', parameters: { part: command.part } });
  const row = {
    tenant: command.tenant,
    resolution: command.resolution,
    part: command.part,
    seq,
    change: canonicalJson(command.change),
    reason: command.reason,
    corrected_by: actor.id,
    corrected_at: now,
  };
  return accepted({ changes: insert('correction', [row]), summary: summaryOf(command.kind, { added: 1 }) });
};

export const decideLabelTargets: Decide<LabelTargets, PlanState> = (state, command, { seq }) => {
  if (!state.exists) return refused(unknownResolution(command.resolution));
  const targets = command.labels.map(({ target }) => target);
  const [first, ...rest] = refusalsFor(targets, state.targets, (target) => ({ code: 'store/unknown-target', parameters: { target } }));
  if (first) return refused(first, ...rest);
  const twice = targets.find((target, index) => targets.indexOf(target) !== index);
  if (twice) return refused({ code: 'store/named-twice', parameters: { name: twice } });
  const rows = command.labels.map(({ target, short, name, group }) => ({
    tenant: command.tenant,
    resolution: command.resolution,
    target,
    seq,
    short: canonicalJson(short),
    name: canonicalJson(name),
    grouping: canonicalJson(group),
  }));
  return accepted({ changes: insert('label', rows), summary: summaryOf(command.kind, { added: rows.length }) });
};

export const decideLinkParts: Decide<LinkParts, PlanState> = (state, command, { seq }) => {
  if (!state.exists) return refused(unknownResolution(command.resolution));
  const { links, unlinked = [] } = command;
  const [first, ...rest] = [
    ...refusalsFor([...links.map(({ part }) => part), ...unlinked], state.parts, unknownPart),
    ...refusalsFor(
      links.map(({ indicator }) => indicator),
      state.indicators,
      (indicator) => ({ code: 'store/unknown-indicator', parameters: { indicator } }),
    ),
  ];
  if (first) return refused(first, ...rest);
  const place = { tenant: command.tenant, resolution: command.resolution, seq };
  const ordinals = new Map<PartAddress, number>();
  const rows: Row<'part_link'>[] = links.map(({ part, indicator, territory, measure }) => {
    const ordinal = (ordinals.get(part) ?? 0) + 1;
    ordinals.set(part, ordinal);
    return { ...place, part, ordinal, indicator, territory, measure };
  });
  for (const part of new Set(unlinked)) {
    if (!ordinals.has(part)) rows.push({ ...place, part, ordinal: 1, indicator: null, territory: null, measure: null });
  }
  return accepted({ changes: insert('part_link', rows), summary: summaryOf(command.kind, { added: rows.length }) });
};

/** A confirmation covers the plan as corrected so far; a later correction asks for a new one. */
export const decideConfirmPlan: Decide<ConfirmPlan, PlanState> = (state, command, { actor, now, seq }) => {
  if (!state.exists) return refused(unknownResolution(command.resolution));
  if (state.lastConfirmation > state.lastCorrection) return refused({ code: 'store/already-confirmed', parameters: { resolution: command.resolution } });
  const row = { tenant: command.tenant, resolution: command.resolution, seq, confirmed_by: actor.id, name: actor.name, confirmed_at: now };
  return accepted({ changes: insert('confirmation', [row]), summary: summaryOf(command.kind, { added: 1 }) });
};
