-- Figures on their way from an agency to the evidence: asked for, sent, decided, verified. Append-only as all evidence;
-- drafts are not evidence, evidence files are kept by the hash of their bytes.

-- What is asked of whom holds by its latest row.
create table moc.figure_request (
  tenant       text     not null,
  id           text     not null collate "C",
  seq          bigint   not null,
  indicator    text     not null collate "C",
  territory    text     not null collate "C",
  period_start date     not null,
  months       smallint not null check (months > 0),
  measure      text     not null,
  unit         text     not null,
  agency       text     not null,
  resolutions  jsonb    not null,
  status       text     not null,
  opened       date     not null,
  due          date,
  due_basis    jsonb    not null,
  primary key (tenant, id, seq)
);
create index figure_request_agency on moc.figure_request (tenant, agency);

create table moc.figure_submission (
  tenant       text        not null,
  id           uuid        not null,
  seq          bigint      not null,
  agency       text        not null,
  via          text        not null,
  seconds      integer     not null,
  figures      integer     not null,
  digest       text        not null,
  submitted_by text        not null,
  submitted_at timestamptz not null,
  primary key (tenant, id)
);
create index figure_submission_agency on moc.figure_submission (tenant, agency);

create table moc.submitted_figure (
  tenant       text        not null,
  request      text        not null collate "C",
  seq          bigint      not null,
  submission   uuid        not null,
  entry        jsonb       not null,
  submitted_by text        not null,
  submitted_at timestamptz not null,
  primary key (tenant, request, seq)
);

-- `of_seq`: the submission that the word is about; `settles`: with it the figure was wholly approved.
create table moc.figure_decision (
  tenant     text        not null,
  request    text        not null collate "C",
  seq        bigint      not null,
  decision   text        not null,
  level      integer     not null,
  of_seq     bigint      not null,
  settles    integer     not null,
  reason     text        not null,
  decided_by text        not null,
  decided_at timestamptz not null,
  primary key (tenant, request, seq)
);

create table moc.figure_verification (
  tenant      text        not null,
  request     text        not null collate "C",
  seq         bigint      not null,
  of_seq      bigint      not null,
  agrees      integer     not null,
  value       numeric,
  words       text        not null,
  verified_by text        not null,
  verified_at timestamptz not null,
  primary key (tenant, request, seq)
);

create table moc.draft_figure (
  tenant   text        not null,
  agency   text        not null,
  request  text        not null collate "C",
  revision integer     not null,
  entry    jsonb       not null,
  saved_by text        not null,
  saved_at timestamptz not null,
  primary key (tenant, agency, request)
);

create table moc.evidence_file (
  tenant      text        not null,
  sha256      text        not null,
  name        text        not null,
  type        text        not null,
  size        integer     not null,
  bytes       bytea       not null,
  uploaded_by text        not null,
  uploaded_at timestamptz not null,
  primary key (tenant, sha256)
);

do $$
declare evidence text;
begin
  foreach evidence in array array['figure_request', 'figure_submission', 'submitted_figure', 'figure_decision', 'figure_verification', 'evidence_file'] loop
    execute format('create trigger append_only before update or delete or truncate on moc.%I for each statement execute function moc.refuse_change()', evidence);
    execute format('revoke update, delete, truncate on moc.%I from public', evidence);
  end loop;
end $$;
