/** Answers that officers gave to the checks: they stand with the findings once the figures are approved, so that no alarm comes back. */
import type { TenantAgency } from '@moc/domain/assignment';
import { checkEntries, longestAnswer, type RequestId } from '@moc/domain/observation';
import type { FindingId } from '@moc/domain/plan';
import { buildTerritory } from '@moc/domain/territory';
import type { ActorId, Day, TenantId } from '@moc/domain/values';
import type { Origin } from '../state.ts';
import type { Row } from '../tables.ts';
import { loadTerritoryRecord } from '../territory.ts';
import type { StoredCell } from './cells.ts';
import { layEntries, loadDeclared, loadGround } from './ground.ts';

/** An officer's answer to a finding that stands once the figure is approved, with the resolutions on whose pages it stands. */
export interface AnsweredCheck {
  readonly request: RequestId;
  readonly finding: FindingId;
  readonly words: string;
  readonly by: ActorId;
  /** ISO 8601 instant at which it was sent. */
  readonly at: string;
  readonly resolutions: readonly string[];
}

/** What was answered of the cells that are about to be settled. A finding that does not stand beside them is left out. */
export async function loadAnswered(
  { db }: Pick<Origin, 'db'>,
  tenant: TenantId,
  settling: readonly StoredCell[],
  agencies: readonly TenantAgency[],
  day: Day,
): Promise<readonly AnsweredCheck[]> {
  const given = settling.filter(({ cell }) => (cell.entry?.answers.length ?? 0) > 0);
  if (given.length === 0) return [];
  const requests = given.map(({ cell }) => cell.request);
  const territory = buildTerritory(await loadTerritoryRecord(db, tenant));
  const { figures, context } = await loadGround(db, tenant, requests, await loadDeclared(db, tenant), territory);
  const entries = settling.flatMap(({ cell: { request, entry } }) => (entry ? [{ request, entry }] : []));
  const standing = new Set(
    checkEntries(figures, layEntries(agencies, entries), day, context).flatMap(({ findings }) => findings.map(({ id }) => id as string)),
  );
  const declared = await loadDeclaring(db, tenant, [...new Set(requests.map(({ indicator }) => indicator as string))]);
  return given.flatMap((one) => answersIn(one, declared)).filter(({ finding }) => standing.has(finding));
}

function answersIn({ cell: { request, entry, submitted } }: StoredCell, declared: ReadonlyMap<string, readonly string[]>): readonly AnsweredCheck[] {
  if (!entry || !submitted) return [];
  const resolutions = [...new Set([...request.resolutions, ...(declared.get(request.indicator) ?? [])])];
  return entry.answers.map(({ finding, words }) => ({
    request: request.id,
    finding,
    words: words.normalize('NFC').trim().slice(0, longestAnswer),
    by: submitted.by,
    at: submitted.at,
    resolutions,
  }));
}

/** The resolutions that declare each indicator: their pages show what is found about it. */
async function loadDeclaring(db: Origin['db'], tenant: TenantId, codes: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.selectFrom('indicator').select(['code', 'resolution']).distinct().where('tenant', '=', tenant).where('code', 'in', codes).execute();
  return new Map([...Map.groupBy(rows, ({ code }) => code)].map(([code, own]) => [code, own.map(({ resolution }) => resolution)]));
}

/** Each finding answered once in an entry of the log: of two figures that it speaks of, by the words of the later row. */
export function answerRows(tenant: TenantId, seq: number, answered: readonly AnsweredCheck[]): readonly Row<'finding_answer'>[] {
  const rows = answered.flatMap(({ resolutions, finding, words, by, at }) =>
    resolutions.map((resolution) => {
      const answer = { tenant, resolution, seq, finding, answer: 'not-a-fault', words, answered_by: by, name: '', answered_at: at };
      return [`${resolution} ${finding}`, answer] as const;
    }),
  );
  return [...new Map(rows).values()];
}
