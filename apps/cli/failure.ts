/** Ways a command ends early: it was refused or failed (exit code 1), or it was called wrongly (exit code 2). */
import type { Refusal } from '@moc/domain/values';

/** The command was understood and could not be done. */
export class Failure extends Error {
  readonly refusals: readonly Refusal[];

  constructor(...refusals: readonly Refusal[]) {
    super(refusals.map(({ code }) => code).join(', '));
    this.refusals = refusals;
  }
}

/** The command line itself is wrong. */
export class UsageFault extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
