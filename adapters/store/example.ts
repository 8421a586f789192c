/**
 * Loads an example folder through the same commands that people give: `example.json` names the tenant, the resolution and
 * the files; each step that was done before is passed over, so a load that broke off is taken up again.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { FileKind, TerritoryCode } from '@moc/domain/observation';
import type { Correction, TargetLabel } from '@moc/domain/plan';
import type { Address } from '@moc/domain/resolution';
import { caseLists, type TerritoryListKind } from '@moc/domain/territory';
import { accepted, actorId, type Bilingual, type Outcome, type TenantId } from '@moc/domain/values';
import { canonicalJson, sha256 } from './canonical.ts';
import type { Command, TerritoryName } from './command.ts';
import { execute } from './execute.ts';
import { importFile, type Table } from './import-file.ts';
import { importTerritories } from './import-territories.ts';
import { loadDossier } from './reads.ts';
import { loadReview } from './review.ts';
import { findLastConfirmation, resolutionExists } from './state.ts';
import type { Store } from './store.ts';

/** What `example.json` says. */
interface Example {
  readonly id: ResolutionId;
  readonly tenant: TenantId;
  readonly name: Bilingual;
  /** File names by what they hold. */
  readonly files: Readonly<Record<string, string>>;
}

export interface LoadedExample {
  readonly tenant: TenantId;
  readonly resolution: ResolutionId;
  /** False when everything stood there already. */
  readonly loaded: boolean;
}

/** A reader of tables, handed in by whoever joins the store to the documents. */
export type ReadTable = (text: string, name: string) => Outcome<Table>;

/** In this order: figures name sources and indicators, links name indicators. */
const importedKinds = ['indicators', 'relations', 'sources', 'observations', 'reported-verdicts', 'projects', 'links'] as const satisfies readonly FileKind[];

/**
 * Loads the example of `folder` once. `corrections` and the plan's confirmation come from a demonstration actor, marked as
 * such by name. Once its plan was confirmed the example is never touched again, whatever people did to it since.
 */
export async function loadExample(store: Store, folder: string, readTable: ReadTable): Promise<Outcome<LoadedExample>> {
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const example = JSON.parse(await read('example.json')) as Example;
  const { tenant, id: resolution } = example;
  if ((await findLastConfirmation(store, tenant, resolution)) > 0) return accepted({ tenant, resolution, loaded: false });
  const loader = new Loader(store, example, read, readTable);
  const done = await loader.load();
  return done.ok ? accepted({ tenant, resolution, loaded: true }) : done;
}

/** The steps of one load; each gives an outcome, the first refusal ends it. */
class Loader {
  readonly #store: Store;
  readonly #example: Example;
  readonly #read: (name: string) => Promise<string>;
  readonly #readTable: ReadTable;
  readonly #actor: Actor;

  constructor(store: Store, example: Example, read: (name: string) => Promise<string>, readTable: ReadTable) {
    this.#store = store;
    this.#example = example;
    this.#read = read;
    this.#readTable = readTable;
    this.#actor = { id: actorId('example:coordinator'), name: 'Điều phối viên minh họa (demonstration)', tenant: example.tenant, role: 'coordinator' };
  }

  async load(): Promise<Outcome<unknown>> {
    const steps = [
      () => this.#adopt(),
      () => this.#declareTerritories(),
      ...caseLists.map(
        ([name, list]) =>
          () =>
            this.#importTerritories(name, list),
      ),
      ...importedKinds.map((kind) => () => this.#import(kind)),
      () => this.#label(),
      () => this.#correct(),
      () => this.#acceptAll(),
      () => this.#give({ kind: 'confirm-plan', ...this.#place() }),
    ];
    for (const step of steps) {
      const outcome = await step();
      if (!outcome.ok) return outcome;
    }
    return accepted(undefined);
  }

  #place() {
    return { tenant: this.#example.tenant, resolution: this.#example.id };
  }

  #give(command: Command): Promise<Outcome<unknown>> {
    return execute(this.#store, command, this.#actor);
  }

  /** Rows of a file named in the example; none when it is not named, or holds its header alone. */
  async #table(name: string): Promise<Outcome<{ readonly text: string; readonly file: string; readonly table: Table } | undefined>> {
    const file = this.#example.files[name];
    if (file === undefined) return accepted(undefined);
    const text = await this.#read(file);
    const table = this.#readTable(text, file);
    if (!table.ok) return table;
    return accepted(table.value.rows.length === 0 ? undefined : { text, file, table: table.value });
  }

  async #adopt(): Promise<Outcome<unknown>> {
    const { tenant, id, name, files } = this.#example;
    if (await resolutionExists(this.#store, tenant, id)) return accepted(undefined);
    return this.#give({ kind: 'adopt-resolution', tenant, id, name, text: await this.#read(files['text'] ?? 'text.txt') });
  }

  /** Provinces and districts; of a code that names several units over time, the one listed first. */
  async #declareTerritories(): Promise<Outcome<unknown>> {
    const names = new Map<string, TerritoryName>();
    for (const list of ['provinces', 'districts']) {
      const read = await this.#table(list);
      if (!read.ok) return read;
      for (const { cells } of read.value?.table.rows ?? []) {
        const { code = '', name = '' } = cells;
        if (!names.has(code)) names.set(code, { code: code as TerritoryCode, name });
      }
    }
    return this.#give({ kind: 'declare-territories', tenant: this.#example.tenant, territories: [...names.values()] });
  }

  async #importTerritories(name: string, list: TerritoryListKind): Promise<Outcome<unknown>> {
    const read = await this.#table(name);
    if (!read.ok || !read.value) return read;
    const { text, file, table } = read.value;
    const request = { tenant: this.#example.tenant, list, file: { name: file, sha256: sha256(text) }, table };
    const done = await importTerritories(this.#store, request, this.#actor);
    return !done.ok && done.refusals[0].code === 'store/already-imported' ? accepted(undefined) : done;
  }

  async #import(kind: FileKind): Promise<Outcome<unknown>> {
    const read = await this.#table(kind);
    if (!read.ok || !read.value) return read;
    const { text, file, table } = read.value;
    const done = await importFile(this.#store, { ...this.#place(), kind, file: { name: file, sha256: sha256(text) }, table }, this.#actor);
    return !done.ok && done.refusals[0].code === 'store/already-imported' ? accepted(undefined) : done;
  }

  async #label(): Promise<Outcome<unknown>> {
    const read = await this.#table('labels');
    if (!read.ok || !read.value) return read;
    const dossier = await loadDossier(this.#store, this.#example.tenant, this.#example.id);
    if (dossier && dossier.labels.length > 0) return accepted(undefined);
    return this.#give({ kind: 'label-targets', ...this.#place(), labels: read.value.table.rows.map(({ cells }) => labelOf(cells)) });
  }

  async #correct(): Promise<Outcome<unknown>> {
    const file = this.#example.files['corrections'];
    if (file === undefined) return accepted(undefined);
    const wanted = JSON.parse(await this.#read(file)) as readonly Pick<Correction, 'part' | 'change' | 'reason'>[];
    const dossier = await loadDossier(this.#store, this.#example.tenant, this.#example.id);
    const content = ({ part, change, reason }: Pick<Correction, 'part' | 'change' | 'reason'>) => canonicalJson({ part, change, reason });
    const done = new Set(dossier?.corrections.map(content));
    for (const correction of wanted) {
      if (done.has(content(correction))) continue;
      const outcome = await this.#give({ kind: 'correct-part', ...this.#place(), ...correction });
      if (!outcome.ok) return outcome;
    }
    return accepted(undefined);
  }

  /** One step of review: the whole reading as corrected is accepted. */
  async #acceptAll(): Promise<Outcome<unknown>> {
    const review = await loadReview(this.#store, this.#example.tenant, this.#example.id);
    const parts = review?.reviewed.statuses.filter(({ status }) => status === 'unreviewed').map(({ part }) => part) ?? [];
    return parts.length === 0 ? accepted(undefined) : this.#give({ kind: 'review-plan', ...this.#place(), action: { kind: 'accept', parts } });
  }
}

function labelOf(cells: Readonly<Record<string, string>>): TargetLabel {
  const pair = (name: string): Bilingual => ({ vi: cells[`${name}_vi`] ?? '', en: cells[`${name}_en`] ?? '' });
  return { target: (cells['target'] ?? '') as Address, short: pair('short'), name: pair('name'), group: pair('group') };
}
