/**
 * The evidence tables: every column with its kind, from which row types, COPY text, log bodies and the rebuilt state all follow.
 * Rows are only ever inserted. `tenant` comes first in every key; `seq` names the log entry (the command's first) that brought the row.
 */

/** A trailing `?` allows NULL. A `json` cell holds canonical JSON text; a `numeric` one a canonical decimal. */
type Kind = 'text' | 'text?' | 'uuid' | 'int' | 'numeric' | 'numeric?' | 'date' | 'date?' | 'instant' | 'json';

type Columns = Readonly<Record<string, Kind>>;

export const tables = {
  resolution: { tenant: 'text', id: 'text', seq: 'int', name: 'json', text: 'text', sha256: 'text', adopted_by: 'text', adopted_at: 'instant' },
  reading_note: { tenant: 'text', resolution: 'text', seq: 'int', notes: 'json' },
  correction: { tenant: 'text', resolution: 'text', part: 'text', seq: 'int', change: 'json', reason: 'text', corrected_by: 'text', corrected_at: 'instant' },
  label: { tenant: 'text', resolution: 'text', target: 'text', seq: 'int', short: 'json', name: 'json', grouping: 'json' },
  part_link: { tenant: 'text', resolution: 'text', part: 'text', seq: 'int', ordinal: 'int', indicator: 'text?', territory: 'text?', measure: 'text?' },
  confirmation: { tenant: 'text', resolution: 'text', seq: 'int', confirmed_by: 'text', name: 'text', confirmed_at: 'instant' },
  indicator: {
    tenant: 'text',
    resolution: 'text',
    code: 'text',
    seq: 'int',
    ref: 'text',
    name: 'json',
    unit: 'text?',
    direction: 'text',
    accumulation: 'text',
    roll_up: 'text',
    sensitivity: 'text',
  },
  indicator_supplement: { tenant: 'text', resolution: 'text', code: 'text', seq: 'int', supplement: 'json' },
  territory: { tenant: 'text', code: 'text', seq: 'int', name: 'text' },
  territory_unit: {
    tenant: 'text',
    code: 'text',
    seq: 'int',
    ordinal: 'int',
    name: 'text',
    kind: 'text',
    level: 'text',
    parent: 'text?',
    valid_from: 'date?',
    valid_to: 'date?',
    import: 'uuid',
    line: 'int',
  },
  territory_act: {
    tenant: 'text',
    number: 'text',
    seq: 'int',
    name: 'json',
    issued: 'date?',
    effective: 'date',
    effective_is: 'text',
    import: 'uuid',
    line: 'int',
  },
  territory_transfer: {
    tenant: 'text',
    act: 'text',
    former_code: 'text',
    later_code: 'text',
    seq: 'int',
    extent: 'text',
    weight: 'numeric?',
    basis: 'text?',
    import: 'uuid',
    line: 'int',
  },
  import_batch: {
    tenant: 'text',
    id: 'uuid',
    seq: 'int',
    kind: 'text',
    resolution: 'text',
    file_name: 'text',
    sha256: 'text',
    rows: 'int',
    imported_by: 'text',
    imported_at: 'instant',
  },
  source: {
    tenant: 'text',
    id: 'text',
    seq: 'int',
    title: 'text',
    publisher: 'text',
    url: 'text',
    published_precision: 'text',
    published_text: 'text',
    known_by: 'date?',
    authority: 'text',
    import: 'uuid',
    line: 'int',
  },
  observation: {
    tenant: 'text',
    id: 'uuid',
    seq: 'int',
    indicator: 'text',
    territory: 'text',
    period_start: 'date',
    months: 'int',
    measure: 'text',
    value: 'numeric',
    unit: 'text',
    status: 'text',
    published_precision: 'text',
    published_text: 'text',
    known_by: 'date?',
    source: 'text',
    note: 'text',
    import: 'uuid',
    line: 'int',
  },
  reported_verdict: {
    tenant: 'text',
    id: 'uuid',
    seq: 'int',
    resolution: 'text',
    target: 'text',
    period_start: 'date',
    months: 'int',
    verdict: 'text',
    reported_by: 'text',
    reported_on: 'date',
    source: 'text',
    reason: 'text',
    import: 'uuid',
    line: 'int',
  },
  project_event: {
    tenant: 'text',
    id: 'uuid',
    seq: 'int',
    resolution: 'text',
    project: 'text',
    ref: 'text',
    event: 'text',
    date_precision: 'text',
    date_text: 'text',
    known_by: 'date?',
    value: 'numeric?',
    unit: 'text?',
    source: 'text',
    note: 'text',
    import: 'uuid',
    line: 'int',
  },
  review_step: { tenant: 'text', resolution: 'text', seq: 'int', action: 'json', reviewed_by: 'text', name: 'text', reviewed_at: 'instant' },
  plan_reading: { tenant: 'text', resolution: 'text', seq: 'int', plan: 'json' },
  indicator_relation: { tenant: 'text', resolution: 'text', seq: 'int', ordinal: 'int', kind: 'text', whole: 'text?', parts: 'json', weights: 'json' },
  finding_answer: {
    tenant: 'text',
    resolution: 'text',
    seq: 'int',
    finding: 'text',
    answer: 'text',
    words: 'text',
    answered_by: 'text',
    name: 'text',
    answered_at: 'instant',
  },
  amendment: {
    tenant: 'text',
    resolution: 'text',
    part: 'text',
    seq: 'int',
    criterion: 'json',
    words: 'text',
    span: 'json',
    act: 'json',
    effective_from: 'date',
    amended_by: 'text',
    name: 'text',
    amended_at: 'instant',
  },
  forecast: {
    tenant: 'text',
    resolution: 'text',
    part: 'text',
    seq: 'int',
    as_known_on: 'date',
    made_at: 'instant',
    inputs: 'text',
    method: 'text',
    probability: 'numeric',
    forecast: 'json',
    baselines: 'json',
  },
  role_grant: { tenant: 'text', account: 'text', seq: 'int', role: 'text', granted_by: 'text', granted_at: 'instant' },
} as const satisfies Readonly<Record<string, Columns>>;

export type TableName = keyof typeof tables;

export const tableNames = Object.keys(tables) as TableName[];

type Written = {
  text: string;
  'text?': string | null;
  uuid: string;
  int: number;
  numeric: string;
  'numeric?': string | null;
  date: string;
  'date?': string | null;
  instant: string;
  json: string;
};

type Read = Omit<Written, 'instant' | 'json'> & { instant: Date; json: unknown };

/** A row to insert, column by column. */
export type Row<T extends TableName> = { readonly [C in keyof (typeof tables)[T]]: Written[(typeof tables)[T][C] & Kind] };

/** A row as the driver gives it back. */
export type StoredRow<T extends TableName> = { [C in keyof (typeof tables)[T]]: Read[(typeof tables)[T][C] & Kind] };

/** What a command does to the state: rows added to one table. There is no other kind of change. */
export type Change = { [T in TableName]: { readonly table: T; readonly rows: readonly Row<T>[] } }[TableName];

export type Cell = string | number | null;

export function columnsOf(table: TableName): readonly string[] {
  return Object.keys(tables[table]);
}

/** Rows of one table as a change; nothing when there are none. */
export function insert<T extends TableName>(table: T, rows: readonly Row<T>[]): readonly Change[] {
  return rows.length === 0 ? [] : [{ table, rows } as unknown as Change];
}
