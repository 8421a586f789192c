/** Finds the target or part that a typed address names. */
import type { Dossier } from '@moc/domain/dataset';
import { parsePartAddress } from '@moc/domain/observation';
import type { Target, TargetPart } from '@moc/domain/plan';
import { parseAddress } from '@moc/domain/resolution';
import { Failure } from './failure.ts';

export interface Asked {
  /** Absent for a statement that belongs to no target. */
  readonly target?: Target;
  /** Absent when the whole target is asked for. */
  readonly part?: TargetPart;
}

/** "a", "2.2.a", "dieu-2.khoan-2.diem-a", "2.2.a.1", "….phan-1", or a hidden statement's own address. */
export function findAsked({ plan }: Dossier, given: string): Asked {
  const text = given.normalize('NFC').trim();
  const hidden = plan.hidden.find(({ address }) => address === text);
  if (hidden) return { part: hidden };
  const target = plan.targets.find(({ address, label }) => label === text || address === text || address === parseAddress(text));
  if (target) return { target };
  const address = parsePartAddress(text, parseAddress);
  for (const one of plan.targets) {
    const part = one.parts.find((candidate) => candidate.address === text || candidate.address === address);
    if (part) return { target: one, part };
  }
  throw new Failure({ code: 'cli/unknown-address', parameters: { given, wanted: plan.targets.map(({ label }) => label).join(', ') } });
}
