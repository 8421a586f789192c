/** Rules: agencies are declared, and acts pass their duties on. */
import { type AgencyChange, checkAgencies, checkAgencyChanges, type TenantAgency } from '@moc/domain/assignment';
import { accepted, addDays, refused, type TenantId } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import { type Decide, summaryOf } from '../command.ts';
import { insert, type Row } from '../tables.ts';
import type { ChangeAgencies, DeclareAgencies } from './commands.ts';

export interface AgenciesState {
  readonly agencies: readonly TenantAgency[];
  readonly changes: readonly AgencyChange[];
}

export const decideDeclareAgencies: Decide<DeclareAgencies, Pick<AgenciesState, 'agencies'>> = ({ agencies }, { kind, tenant, agencies: given }, { seq }) => {
  const [first, ...rest] = checkAgencies(agencies, given);
  if (first) return refused(first, ...rest);
  const known = new Map(agencies.map((agency) => [agency.code, canonicalJson(agency)]));
  const changed = given.filter((agency) => known.get(agency.code) !== canonicalJson(agency));
  const replaced = changed.filter(({ code }) => known.has(code)).length;
  return accepted({
    changes: insert(
      'agency',
      changed.map((agency) => agencyRow(tenant, seq, agency)),
    ),
    summary: summaryOf(kind, { added: changed.length - replaced, replaced, repeated: given.length - changed.length }),
  });
};

function agencyRow(tenant: TenantId, seq: number, { code, name, kind, territory, superior, fields, from, until }: TenantAgency): Row<'agency'> {
  return {
    tenant,
    code,
    seq,
    name: canonicalJson(name),
    kind,
    territory: territory ?? null,
    superior: superior ?? null,
    fields: canonicalJson(fields),
    valid_from: from,
    valid_to: until ?? null,
  };
}

/** An agency that keeps none of its duties ends on the day before the act has effect. */
export const decideChangeAgencies: Decide<ChangeAgencies, AgenciesState> = ({ agencies, changes: known }, { kind, tenant, changes }, { seq }) => {
  const [first, ...rest] = checkAgencyChanges(agencies, known, changes);
  if (first) return refused(first, ...rest);
  const rows = changes.flatMap(({ from, to, effective, act }) =>
    to.map(({ agency, fields }, ordinal) => ({
      tenant,
      former: from,
      seq,
      ordinal,
      successor: agency,
      fields: canonicalJson(fields ?? null),
      effective,
      act,
    })),
  );
  const ended = changes.flatMap(({ from, to, effective }) => {
    const agency = agencies.find(({ code }) => code === from);
    const until = addDays(effective, -1);
    if (!agency || to.some((heir) => heir.agency === from) || (agency.until !== undefined && agency.until <= until)) return [];
    return [agencyRow(tenant, seq, { ...agency, until })];
  });
  return accepted({
    changes: [...insert('agency_change', rows), ...insert('agency', ended)],
    summary: summaryOf(kind, { added: rows.length, replaced: ended.length }),
  });
};
