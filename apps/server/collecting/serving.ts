/** Which targets each figure serves, and which of them are off course: told from the resolutions in force, kept until plans change. */

import { formulasBy } from '@moc/domain/assessment';
import { assessDossier, type Dossier, outlookDossier, planOn } from '@moc/domain/dataset';
import type { FigureRequest } from '@moc/domain/observation';
import { describeCriterion } from '@moc/domain/plan';
import type { Bilingual, Day, TenantId } from '@moc/domain/values';
import { formulaFacts, outlookFacts } from '@moc/facts';
import { findPlanHead, listInForce, loadDossier, type Store } from '@moc/store';

/** A part of a target that a figure is judged for. */
export interface Served {
  readonly resolution: string;
  /** The target's address. */
  readonly address: string;
  readonly part: string;
  /** "2.2.a" */
  readonly letter: string;
  readonly says: Bilingual;
  readonly plan: Bilingual;
  readonly indicator: string;
  readonly territory: string;
  readonly measure: string;
}

interface Known {
  readonly head: number;
  readonly day: Day;
  readonly served: readonly Served[];
}

/** What is off course is looked at again after this time: it decides nothing, it asks for a word on causes. */
const lookAgain = 60_000;

interface Looked {
  readonly at: number;
  readonly parts: ReadonlySet<string>;
}

export class Serving {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #known = new Map<TenantId, Promise<Known>>();
  readonly #looked = new Map<TenantId, Looked>();
  readonly #looking = new Map<TenantId, Promise<void>>();

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** The parts served by figures, of every resolution in force. */
  async served(tenant: TenantId, day: Day): Promise<readonly Served[]> {
    const head = await findPlanHead(this.#store, tenant);
    const known = await this.#known.get(tenant);
    if (known?.head === head && known.day === day) return known.served;
    const made = this.#tell(tenant, day, head);
    this.#known.set(tenant, made);
    made.catch(() => this.#known.delete(tenant));
    return (await made).served;
  }

  async #tell(tenant: TenantId, day: Day, head: number): Promise<Known> {
    const served: Served[] = [];
    for (const dossier of await this.#dossiers(tenant)) served.push(...servedBy(dossier, day));
    return { head, day, served };
  }

  async #dossiers(tenant: TenantId): Promise<readonly Dossier[]> {
    const dossiers: Dossier[] = [];
    for (const id of await listInForce(this.#store, tenant)) {
      const dossier = await loadDossier(this.#store, tenant, id);
      if (dossier) dossiers.push(dossier);
    }
    return dossiers;
  }

  /** Parts that are at risk or off track, as `resolution part`; looked at again in the background when a minute has passed. */
  async offCourse(tenant: TenantId, day: Day): Promise<ReadonlySet<string>> {
    const looked = this.#looked.get(tenant);
    if (looked && this.#now() - looked.at < lookAgain) return looked.parts;
    const looking = this.#looking.get(tenant) ?? this.#look(tenant, day);
    this.#looking.set(tenant, looking);
    if (!looked) await looking;
    return this.#looked.get(tenant)?.parts ?? new Set();
  }

  async #look(tenant: TenantId, day: Day): Promise<void> {
    try {
      const parts = new Set<string>();
      for (const dossier of await this.#dossiers(tenant)) {
        const assessment = assessDossier(dossier, day, { formulas: formulasBy(formulaFacts) });
        for (const { parts: ofTarget } of outlookDossier(dossier, assessment, outlookFacts).targets) {
          for (const { part, status } of ofTarget) if (status === 'at-risk' || status === 'off-track') parts.add(`${dossier.id} ${part}`);
        }
      }
      this.#looked.set(tenant, { at: this.#now(), parts });
    } finally {
      this.#looking.delete(tenant);
    }
  }
}

function servedBy(dossier: Dossier, day: Day): readonly Served[] {
  const { figures } = dossier;
  const plan = planOn(dossier, day);
  return plan.targets.flatMap((target) =>
    target.parts.flatMap((part) =>
      figures.links
        .filter((link) => link.part === part.address)
        .map((link): Served => {
          const indicator = figures.indicators.find(({ code }) => code === link.indicator);
          const asks = describeCriterion(part.criterion);
          return {
            resolution: dossier.id,
            address: target.address,
            part: part.address,
            letter: letterOf(target.address),
            says: { vi: `${part.name}: ${asks.vi}`, en: `${indicator?.name.en ?? part.name}: ${asks.en}` },
            plan: asks,
            indicator: link.indicator,
            territory: link.territory,
            measure: link.measure,
          };
        }),
    ),
  );
}

/** "dieu-2.khoan-2.diem-a" as people say it: "2.2.a". */
const letterOf = (address: string): string =>
  address
    .split('.')
    .map((step) => step.slice(step.indexOf('-') + 1))
    .join('.');

/** The parts that the requested figure serves; of a unit below, those that the figures of units add up to. */
export function servedByRequest(served: readonly Served[], { indicator, territory, measure }: FigureRequest): readonly Served[] {
  const same = served.filter((one) => one.indicator === indicator && one.measure === measure);
  const here = same.filter((one) => one.territory === territory);
  return here.length > 0 ? here : same;
}
