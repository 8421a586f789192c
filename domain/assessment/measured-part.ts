/** A part with what measures it and by when. */
import type { Indicator, PartLink } from '../observation/index.ts';
import type { TargetPart } from '../plan/index.ts';
import type { Period } from '../values/index.ts';

export interface MeasuredPart {
  readonly part: TargetPart;
  readonly link: PartLink;
  readonly indicator: Indicator;
  readonly period: Period;
}
