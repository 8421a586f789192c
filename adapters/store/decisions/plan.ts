/** Rules on the people's layer over a reading: corrections, labels, links to indicators, confirmation. */
import type { Correction, PartAddress, Plan, ReviewedPlan, ReviewStep } from '@moc/domain/plan';
import type { Address } from '@moc/domain/resolution';
import { accepted, type Refusal, refused } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import { type ConfirmPlan, type CorrectPart, type Decide, type LabelTargets, type LinkParts, summaryOf } from '../command.ts';
import type { Reading } from '../reading.ts';
import { type Change, insert, type Row } from '../tables.ts';
import { keepReading, stepRow } from './review-rows.ts';

/** What the plan rules need to know of one resolution. */
export interface PlanState {
  /** Absent when there is no such resolution; so are the two that are made of it. */
  readonly reading?: Reading;
  /** The reading with corrections laid over. */
  readonly read?: Plan;
  readonly reviewed?: ReviewedPlan;
  /** The machine's targets and those that people made. */
  readonly targets: ReadonlySet<Address>;
  /** The machine's parts. */
  readonly parts: ReadonlySet<PartAddress>;
  /** The machine's parts and those that people made, rejected ones too. */
  readonly everyPart: ReadonlySet<PartAddress>;
  readonly indicators: ReadonlySet<string>;
  readonly corrections: readonly (Correction & { readonly seq: number })[];
  readonly steps: readonly ReviewStep[];
  /** The last log entry that changed what the plan says; 0 when none did. */
  readonly lastChange: number;
  readonly lastConfirmation: number;
  /** Whether the machine's reading is kept as it was when the review began. */
  readonly isReadingKept: boolean;
}

export const unknownResolution = (resolution: string): Refusal => ({ code: 'store/unknown-resolution', parameters: { resolution } });
const unknownPart = (part: string): Refusal => ({ code: 'store/unknown-part', parameters: { part } });

/** Every refusal for `values` that `known` does not hold. */
function refusalsFor<T extends string>(values: readonly T[], known: ReadonlySet<string>, refusal: (value: T) => Refusal): Refusal[] {
  return [...new Set(values)].filter((value) => !known.has(value)).map(refusal);
}

export const decideCorrectPart: Decide<CorrectPart, PlanState> = (state, command, { actor, now, seq }) => {
  if (!state.reading) return refused(unknownResolution(command.resolution));
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
  if (!state.reading) return refused(unknownResolution(command.resolution));
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
  if (!state.reading) return refused(unknownResolution(command.resolution));
  const { links, unlinked = [] } = command;
  const [first, ...rest] = [
    ...refusalsFor([...links.map(({ part }) => part), ...unlinked], state.everyPart, unknownPart),
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

/**
 * A confirmation covers the plan as corrected and reviewed so far; a later change asks for a new one. Every part of the
 * Council's own list must have been reviewed, or the rest be accepted in the same breath, by name.
 */
export const decideConfirmPlan: Decide<ConfirmPlan, PlanState> = (state, command, { actor, now, seq }) => {
  const { resolution, tenant, acceptRest = false } = command;
  const { reading, reviewed, lastConfirmation, lastChange } = state;
  if (!reading || !reviewed) return refused(unknownResolution(resolution));
  if (lastConfirmation > 0 && lastConfirmation >= lastChange) return refused({ code: 'store/already-confirmed', parameters: { resolution } });
  const open = reviewed.statuses.filter(({ status, listed }) => listed && status === 'unreviewed').map(({ part }) => part);
  if (open.length > 0 && !acceptRest) return refused({ code: 'plan/review-incomplete', parameters: { ...reviewed.progress } });
  const rest = open.length === 0 ? [] : [stepRow(command, { kind: 'accept', parts: open, seq, by: actor.id, name: actor.name, on: now })];
  const row = { tenant, resolution, seq, confirmed_by: actor.id, name: actor.name, confirmed_at: now };
  const changes: readonly Change[] = [...keepReading(state, command, seq), ...insert('review_step', rest), ...insert('confirmation', [row])];
  return accepted({ changes, summary: summaryOf(command.kind, { added: 1 + rest.length }) });
};
