-- Evidence tables: append-only, tenant first in every key, no foreign key across tenants, no sequence.
-- The same file runs on PostgreSQL 15 and later, embedded or not.

create table moc.tenant (
  tenant     text primary key,
  created_at timestamptz not null default now()
);

-- One entry per command, or per 10 000 rows of a large one; each carries the hash of the one before it.
create table moc.command_log (
  tenant      text        not null,
  seq         bigint      not null check (seq > 0),
  command     uuid        not null,
  part        integer     not null,
  parts       integer     not null,
  at          timestamptz not null,
  actor       text        not null,
  actor_name  text        not null,
  role        text        not null,
  kind        text        not null,
  body        text        not null,
  body_sha256 text        not null,
  previous    text        not null,
  hash        text        not null,
  primary key (tenant, seq)
);

-- Bodies are large and repetitive; lz4, where this PostgreSQL has it, packs them several times faster than the default.
do $$
begin
  alter table moc.command_log alter column body set compression lz4;
exception when feature_not_supported then null;
end $$;

create table moc.resolution (
  tenant     text        not null,
  id         text        not null,
  seq        bigint      not null,
  name       jsonb       not null,
  text       text        not null,
  sha256     text        not null,
  adopted_by text        not null,
  adopted_at timestamptz not null,
  primary key (tenant, id)
);

create table moc.correction (
  tenant       text        not null,
  resolution   text        not null,
  part         text        not null,
  seq          bigint      not null,
  change       jsonb       not null,
  reason       text        not null,
  corrected_by text        not null,
  corrected_at timestamptz not null,
  primary key (tenant, resolution, part, seq)
);

create table moc.label (
  tenant     text   not null,
  resolution text   not null,
  target     text   not null,
  seq        bigint not null,
  short      jsonb  not null,
  name       jsonb  not null,
  grouping   jsonb  not null,
  primary key (tenant, resolution, target, seq)
);

-- The links of a part are those of its latest seq; a row without indicator says that the part has none.
create table moc.part_link (
  tenant     text    not null,
  resolution text    not null,
  part       text    not null,
  seq        bigint  not null,
  ordinal    integer not null,
  indicator  text,
  territory  text,
  measure    text,
  primary key (tenant, resolution, part, seq, ordinal)
);

create table moc.confirmation (
  tenant       text        not null,
  resolution   text        not null,
  seq          bigint      not null,
  confirmed_by text        not null,
  name         text        not null,
  confirmed_at timestamptz not null,
  primary key (tenant, resolution, seq)
);

create table moc.indicator (
  tenant       text   not null,
  resolution   text   not null,
  code         text   not null,
  seq          bigint not null,
  ref          text   not null,
  name         jsonb  not null,
  unit         text,
  direction    text   not null,
  accumulation text   not null,
  roll_up      text   not null,
  sensitivity  text   not null,
  primary key (tenant, resolution, code, seq)
);

-- Codes of territorial units that figures may name.
create table moc.territory (
  tenant text   not null,
  code   text   not null,
  seq    bigint not null,
  name   text   not null,
  primary key (tenant, code, seq)
);

create table moc.import_batch (
  tenant      text        not null,
  id          uuid        not null,
  seq         bigint      not null,
  kind        text        not null,
  resolution  text        not null,
  file_name   text        not null,
  sha256      text        not null,
  rows        integer     not null,
  imported_by text        not null,
  imported_at timestamptz not null,
  primary key (tenant, id)
);
create index import_batch_file on moc.import_batch (tenant, sha256);

create table moc.source (
  tenant              text    not null,
  id                  text    not null,
  seq                 bigint  not null,
  title               text    not null,
  publisher           text    not null,
  url                 text    not null,
  published_precision text    not null,
  published_text      text    not null,
  known_by            date,
  authority           text    not null,
  import              uuid    not null,
  line                integer not null,
  primary key (tenant, id, seq)
);

create table moc.observation (
  tenant              text     not null,
  id                  uuid     not null,
  seq                 bigint   not null,
  indicator           text     not null,
  territory           text     not null,
  period_start        date     not null,
  months              smallint not null check (months > 0),
  measure             text     not null,
  value               numeric  not null,
  unit                text     not null,
  status              text     not null,
  published_precision text     not null,
  published_text      text     not null,
  known_by            date,
  source              text     not null,
  note                text     not null,
  import              uuid     not null,
  line                integer  not null,
  primary key (tenant, id)
);
create index observation_place on moc.observation (tenant, indicator, period_start, territory);

create table moc.reported_verdict (
  tenant       text     not null,
  id           uuid     not null,
  seq          bigint   not null,
  resolution   text     not null,
  target       text     not null,
  period_start date     not null,
  months       smallint not null check (months > 0),
  verdict      text     not null,
  reported_by  text     not null,
  reported_on  date     not null,
  source       text     not null,
  reason       text     not null,
  import       uuid     not null,
  line         integer  not null,
  primary key (tenant, id)
);
create index reported_verdict_resolution on moc.reported_verdict (tenant, resolution);

create table moc.project_event (
  tenant         text    not null,
  id             uuid    not null,
  seq            bigint  not null,
  resolution     text    not null,
  project        text    not null,
  ref            text    not null,
  event          text    not null,
  date_precision text    not null,
  date_text      text    not null,
  known_by       date,
  value          numeric,
  unit           text,
  source         text    not null,
  note           text    not null,
  import         uuid    not null,
  line           integer not null,
  primary key (tenant, id)
);
create index project_event_resolution on moc.project_event (tenant, resolution);

create table moc.role_grant (
  tenant     text        not null,
  account    text        not null,
  seq        bigint      not null,
  role       text        not null,
  granted_by text        not null,
  granted_at timestamptz not null,
  primary key (tenant, account, seq)
);

create function moc.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'moc.% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

do $$
declare evidence text;
begin
  foreach evidence in array array['command_log', 'resolution', 'correction', 'label', 'part_link', 'confirmation', 'indicator',
    'territory', 'import_batch', 'source', 'observation', 'reported_verdict', 'project_event', 'role_grant'] loop
    execute format('create trigger append_only before update or delete or truncate on moc.%I for each statement execute function moc.refuse_change()', evidence);
    execute format('revoke update, delete, truncate on moc.%I from public', evidence);
  end loop;
end $$;
