/**
 * One person's sitting at the desk: every step is decided and shown at once in the browser, by the server's own rule, and sent
 * in the background one after the other. What the server refuses is taken back, with everything that was built upon it.
 */
import {
  applyCorrections,
  decideReviewStep,
  type Finding,
  findUndoable,
  lastPlanStep,
  type Plan,
  type ReviewAction,
  type ReviewedPlan,
  type ReviewStep,
  reviewPlan,
} from '@moc/domain/plan';
import type { ActorId, Refusal } from '@moc/domain/values';
import { scaleWords, units } from '@moc/facts';
import type { ReviewAdvance, ReviewDesk, ReviewState } from '@moc/wire';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** How the session asks the server; a rejected promise with `refused` true will never succeed, any other may later. */
export interface SessionDoor {
  readonly post: (action: ReviewAction, revision: number) => Promise<ReviewAdvance | ReviewState>;
  readonly reload: () => Promise<ReviewDesk>;
  readonly isRefusal: (error: unknown) => boolean;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** Calls back after a while. */
  readonly later: (again: () => void) => void;
}

export interface SessionView {
  readonly desk: ReviewDesk;
  readonly state: ReviewState;
  /** The reading with corrections laid over: what the steps are told upon. */
  readonly read: Plan;
  readonly steps: readonly ReviewStep[];
  readonly reviewed: ReviewedPlan;
  readonly findings: readonly Finding[];
  /** Steps shown but not yet kept by the server. */
  readonly unsent: number;
  /** The last sending failed for want of a connection; it is tried again. */
  readonly isOffline: boolean;
  /** Why the last step was not taken, by the rule here or by the server. */
  readonly trouble?: { readonly refusals: readonly Refusal[] } | { readonly error: unknown };
}

interface Pending {
  readonly action: ReviewAction;
  readonly step: ReviewStep;
}

/** Numbers of steps that the server has not numbered yet; far above any of its own. */
const firstOwnNumber = 1_000_000_000;

export class ReviewSession {
  #desk: ReviewDesk;
  readonly #person: Person;
  readonly #door: SessionDoor;
  readonly #listeners = new Set<() => void>();
  #pending: readonly Pending[] = [];
  #numbers = new Map<number, number>();
  #nextNumber = firstOwnNumber;
  #isSending = false;
  #isOffline = false;
  #trouble: SessionView['trouble'];
  #view: SessionView;

  constructor(desk: ReviewDesk, person: Person, door: SessionDoor) {
    this.#desk = desk;
    this.#person = person;
    this.#door = door;
    this.#view = this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): SessionView => this.#view;

  /** Takes the step here and sends it; false when the rule refuses it, which `view().trouble` then explains. */
  act(action: ReviewAction): boolean {
    const { read, steps, reviewed, findings } = this.#view;
    const { resolution } = this.#desk;
    const reviewer = { by: this.#person.id as ActorId, name: this.#person.name, on: this.#door.now(), seq: this.#nextNumber };
    const decided = decideReviewStep(
      { resolution, read, steps, reviewed, facts: { units, scaleWords }, findings: new Set(findings.map(({ id }) => id)) },
      action,
      reviewer,
    );
    this.#trouble = decided.ok ? undefined : { refusals: decided.refusals };
    if (decided.ok) {
      this.#nextNumber += 1;
      this.#pending = [...this.#pending, { action, step: decided.value }];
    }
    this.#tell();
    void this.#send();
    return decided.ok;
  }

  /** The person's own last step that stands; undefined when there is none. */
  findLastStep(): ReviewStep | undefined {
    return findUndoable(this.#view.steps, this.#person.id as ActorId);
  }

  /** Takes over what the server answered to something else than a step (a link, a confirmation). */
  replace(state: ReviewState): void {
    this.#desk = { ...this.#desk, state };
    this.#tell();
  }

  replaceDesk(desk: ReviewDesk): void {
    this.#desk = desk;
    this.#tell();
  }

  forgetTrouble(): void {
    if (!this.#trouble) return;
    this.#trouble = undefined;
    this.#tell();
  }

  /** Resolves when everything is sent. */
  async settled(): Promise<void> {
    while (this.#pending.length > 0) await new Promise<void>((resolve) => this.#onceTold(resolve));
  }

  #onceTold(resolve: () => void): void {
    const stop = this.subscribe(() => {
      stop();
      resolve();
    });
  }

  async #send(): Promise<void> {
    const [first] = this.#pending;
    if (this.#isSending || !first) return;
    this.#isSending = true;
    try {
      const answer = await this.#door.post(this.#asSent(first.action), this.#desk.state.revision);
      const state = 'since' in answer ? advanced(this.#desk.state, answer) : answer;
      const kept = lastNumberOf(state.steps, this.#person.id as ActorId);
      if (kept !== undefined) this.#numbers.set(first.step.seq, kept);
      this.#desk = { ...this.#desk, state };
      this.#pending = this.#pending.slice(1);
      this.#isOffline = false;
    } catch (error) {
      await this.#afterFailure(error);
    }
    this.#isSending = false;
    this.#tell();
    if (!this.#isOffline) void this.#send();
  }

  async #afterFailure(error: unknown): Promise<void> {
    if (!this.#door.isRefusal(error)) {
      this.#isOffline = true;
      this.#door.later(() => void this.#send());
      return;
    }
    this.#pending = [];
    this.#isOffline = false;
    this.#trouble = { error };
    this.#desk = await this.#door.reload().catch(() => this.#desk);
  }

  /** An undo names the step by the number the server gave it meanwhile. */
  #asSent(action: ReviewAction): ReviewAction {
    return action.kind === 'undo' ? { ...action, step: this.#numbers.get(action.step) ?? action.step } : action;
  }

  #look(): SessionView {
    const { state, read: machine, corrections } = this.#desk;
    const read = applyCorrections(machine, corrections);
    const renumbered = this.#pending.map(({ step }) => (step.kind === 'undo' ? { ...step, step: this.#numbers.get(step.step) ?? step.step } : step));
    const steps = [...state.steps, ...renumbered];
    return {
      desk: this.#desk,
      state,
      read,
      steps,
      reviewed: reviewPlan(read, steps),
      findings: state.findings,
      unsent: this.#pending.length,
      isOffline: this.#isOffline,
      ...(this.#trouble && { trouble: this.#trouble }),
    };
  }

  #tell(): void {
    this.#view = this.#look();
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The state with what came since. A confirmed plan that changed waits for the next confirmation; the confirmed one stays in force. */
function advanced(state: ReviewState, { since, revision, steps: later, findings = state.findings }: ReviewAdvance): ReviewState {
  const { confirmation, ...rest } = state;
  const steps = [...state.steps.filter(({ seq }) => seq <= since), ...later];
  const stands = confirmation !== undefined && lastPlanStep(steps) === lastPlanStep(state.steps);
  const earlierInForce = state.earlierInForce || confirmation !== undefined;
  return { ...rest, revision, steps, findings, earlierInForce, ...(stands && { confirmation }) };
}

/** The number of the step this person took last. */
function lastNumberOf(steps: readonly ReviewStep[], by: ActorId): number | undefined {
  return steps.findLast((step) => step.by === by)?.seq;
}
