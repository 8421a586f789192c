/** Which rows each table shows and takes behind the wall, besides those of another tenant: told to the public or not, within reach or not. */

/** What the policies and the constraint of one table say. */
export interface RowRules {
  /** Rows that work for somebody who may not read internally sees; it writes none. */
  readonly toPublic: string;
  /** Rows within a named reach; absent where a table is nobody's own. */
  readonly reached?: string;
  /** Held against every row written while a reach is named, also by COPY, which policies do not hold. */
  readonly taken?: string;
}

const everybody = 'true';
const nobody = 'false';

const isPublicIndicator = (column: string) => `${column} in (select moc.public_indicators())`;
const inForce = 'resolution in (select c.resolution from moc.confirmation c)';
const own = (column: string) => `${column} = any ((select moc.named('moc.accounts'))::text[])`;

/**
 * What a row alone says is public. A table that is not named here shows the public nothing: texts, plans, people's words, what is
 * collected, the log. The public view cuts those in the program, told by these rows which indicators are public (ADR 0014).
 */
const toPublic: Readonly<Record<string, string>> = {
  tenant: everybody,
  territory: everybody,
  territory_unit: everybody,
  territory_act: everybody,
  territory_transfer: everybody,
  descent: everybody,
  agency: everybody,
  agency_change: everybody,
  confirmation: everybody,
  indicator: `${isPublicIndicator('code')} and ${inForce}`,
  indicator_supplement: `${isPublicIndicator('code')} and ${inForce}`,
  part_link: `${isPublicIndicator('indicator')} and ${inForce}`,
  observation: isPublicIndicator('indicator'),
  standing: isPublicIndicator('indicator'),
  roll_up: isPublicIndicator('indicator'),
  // Members who may not read internally (delegates): what they asked themselves, and what people are called.
  explanation: own('asked_by'),
  explanation_event: 'explanation in (select e.id from moc.explanation e)',
  notification: own('person'),
  digest: own('person'),
  deadline_feed: own('person'),
  person_name: `(select moc.named('moc.accounts')) <> '{}'`,
};

const reachedAgency = `agency = any ((select moc.named('moc.agencies'))::text[])`;
const reachedRequest = 'request in (select moc.requests_reached())';
const ofReachedAgency = { reached: reachedAgency, taken: 'moc.reaches_agency(agency)' };
const ofReachedRequest = { reached: reachedRequest, taken: 'moc.reaches_request(request)' };

/** Tables whose rows are some agency's matters in a way that their columns do not tell. */
const reached: Readonly<Record<string, Omit<RowRules, 'toPublic'>>> = {
  // By whom the figure is asked of now, not by whom it was asked of when the row was written.
  figure_request: { reached: 'id in (select moc.requests_reached())', taken: 'moc.reaches_agency(agency)' },
  duty: {
    reached: `lead = any ((select moc.named('moc.agencies'))::text[]) or supports ?| (select moc.named('moc.agencies'))`,
    taken: 'moc.reaches_agency(lead)',
  },
  duty_event: { reached: 'duty in (select d.id from moc.duty d)', taken: 'moc.reaches_duty(duty)' },
  explanation: { reached: `${reachedAgency} or ${own('asked_by')}`, taken: `moc.reaches_agency(agency) or asked_by = any (moc.named('moc.accounts'))` },
  explanation_event: { reached: 'explanation in (select e.id from moc.explanation e)', taken: 'moc.reaches_explanation(explanation)' },
  evidence_file: {
    reached: `${own('uploaded_by')} or moc.reaches_evidence(sha256)`,
    taken: `moc.reaches_all() or uploaded_by = any (moc.named('moc.accounts'))`,
  },
  // Every entry of the log holds what some agency sent.
  command_log: { reached: nobody },
  // Who holds which role where: what a reach itself is told from.
  appointment: {},
  acting: {},
};

/** The rules of a table by its name and columns: one of a later version that names an agency or a requested figure has them from the start. */
export function rulesOf(table: string, columns: readonly string[]): RowRules {
  return { toPublic: toPublic[table] ?? nobody, ...(reached[table] ?? byColumns(columns)) };
}

function byColumns(columns: readonly string[]): Omit<RowRules, 'toPublic'> {
  const [agency, request] = [columns.includes('agency'), columns.includes('request')];
  if (agency && request) {
    return { reached: `${reachedAgency} and ${reachedRequest}`, taken: `${ofReachedAgency.taken} and ${ofReachedRequest.taken}` };
  }
  return agency ? ofReachedAgency : request ? ofReachedRequest : {};
}
