/** Puts on record what the pages show of today: a forecast once shown is scored later, however it turns out. */
import type { Dossier } from '@moc/domain/dataset';
import { actorId, type Day } from '@moc/domain/values';
import { execute, type Store } from '@moc/store';

/**
 * Forecasts of a plan in force are recorded the first time that they are shown. Only those of today: what a page shows of a
 * past day is worked out again, not foretold. The reader never waits for it, and a record that fails is made at the next showing.
 */
export class ForecastKeeper {
  readonly #store: Store;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(store: Store) {
    this.#store = store;
  }

  keep({ tenant, id, confirmation, inForce }: Dossier, asKnownOn: Day): void {
    if (!confirmation && !inForce) return;
    const actor = { id: actorId('server:forecasts'), name: 'Mốc', tenant, role: 'coordinator' } as const;
    const recording = execute(this.#store, { kind: 'record-forecasts', tenant, resolution: id, asKnownOn }, actor).catch(() => undefined);
    this.#underWay.add(recording);
    void recording.then(() => this.#underWay.delete(recording));
  }

  /** When nothing is being recorded any more. */
  async close(): Promise<void> {
    await Promise.all(this.#underWay);
  }
}
