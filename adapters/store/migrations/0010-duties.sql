-- Agencies and what became of them, who holds which role where, duties and explanations: append-only as all evidence.
-- Notifications, digests and calendar addresses are no evidence: they follow from it, or are a person's own.

create table moc.agency (
  tenant     text   not null,
  code       text   not null,
  seq        bigint not null,
  name       jsonb  not null,
  kind       text   not null,
  territory  text,
  superior   text,
  fields     jsonb  not null,
  valid_from date   not null,
  valid_to   date,
  primary key (tenant, code, seq)
);

-- An act passed the duties of `former` on; one row for each that took some of them over.
create table moc.agency_change (
  tenant    text    not null,
  former    text    not null,
  seq       bigint  not null,
  ordinal   integer not null,
  successor text    not null,
  fields    jsonb   not null,
  effective date    not null,
  act       text    not null,
  primary key (tenant, former, seq, ordinal)
);

create table moc.appointment (
  tenant     text        not null,
  id         uuid        not null,
  seq        bigint      not null,
  account    text        not null,
  role       text        not null,
  agency     text,
  post       text,
  fields     jsonb       not null,
  valid_from date        not null,
  valid_to   date,
  granted_by text        not null,
  granted_at timestamptz not null,
  primary key (tenant, id)
);

create table moc.appointment_end (
  tenant      text        not null,
  appointment uuid        not null,
  seq         bigint      not null,
  last_day    date        not null,
  handover    text,
  reason      text        not null,
  ended_by    text        not null,
  ended_at    timestamptz not null,
  primary key (tenant, appointment, seq)
);

create table moc.delegation (
  tenant       text        not null,
  id           uuid        not null,
  seq          bigint      not null,
  membership   text        not null,
  delegate     text        not null,
  valid_from   date        not null,
  valid_to     date        not null,
  reason       text        not null,
  delegated_by text        not null,
  delegated_at timestamptz not null,
  primary key (tenant, id)
);

-- In which agency, and for whom, the person of a log entry acted, where that says more than the role.
create table moc.acting (
  tenant       text   not null,
  seq          bigint not null,
  agency       text,
  on_behalf_of text,
  primary key (tenant, seq)
);

create table moc.duty (
  tenant      text        not null,
  id          uuid        not null,
  seq         bigint      not null,
  resolution  text        not null,
  subject     jsonb       not null,
  lead        text        not null,
  supports    jsonb       not null,
  field       text,
  basis       jsonb       not null,
  due         jsonb       not null,
  clarities   jsonb       not null,
  assigned_by text        not null,
  assigned_at timestamptz not null,
  primary key (tenant, id)
);
create index duty_resolution on moc.duty (tenant, resolution);

create table moc.duty_event (
  tenant      text        not null,
  duty        uuid        not null,
  seq         bigint      not null,
  kind        text        not null,
  content     jsonb       not null,
  happened_by text        not null,
  happened_at timestamptz not null,
  primary key (tenant, duty, seq)
);

create table moc.explanation (
  tenant     text        not null,
  id         uuid        not null,
  seq        bigint      not null,
  resolution text        not null,
  subject    jsonb       not null,
  agency     text        not null,
  question   text        not null,
  due        date        not null,
  role       text        not null,
  asked_by   text        not null,
  asked_at   timestamptz not null,
  primary key (tenant, id)
);
create index explanation_resolution on moc.explanation (tenant, resolution);

create table moc.explanation_event (
  tenant      text        not null,
  explanation uuid        not null,
  seq         bigint      not null,
  kind        text        not null,
  words       text        not null,
  evidence    jsonb       not null,
  happened_by text        not null,
  happened_at timestamptz not null,
  primary key (tenant, explanation, seq)
);

do $$
declare evidence text;
begin
  foreach evidence in array array['agency', 'agency_change', 'appointment', 'appointment_end', 'delegation', 'acting', 'duty', 'duty_event',
    'explanation', 'explanation_event'] loop
    execute format('create trigger append_only before update or delete or truncate on moc.%I for each statement execute function moc.refuse_change()', evidence);
    execute format('revoke update, delete, truncate on moc.%I from public', evidence);
  end loop;
end $$;

-- What a person is told. The key says what about and when, so that nobody is told twice.
create table moc.notification (
  tenant     text        not null,
  person     text        not null,
  key        text        not null,
  kind       text        not null,
  parameters jsonb       not null,
  day        date        not null,
  created_at timestamptz not null default now(),
  read_at    timestamptz,
  -- The day of the digest in which it went out by mail.
  digest     date,
  primary key (tenant, person, key)
);
create index notification_newest on moc.notification (tenant, person, created_at desc);

-- One letter a day and person: what it tells is settled before it is sent, so that it is the same letter however often it is tried.
create table moc.digest (
  tenant     text        not null,
  person     text        not null,
  day        date        not null,
  made_at    timestamptz not null default now(),
  sent_at    timestamptz,
  primary key (tenant, person, day)
);

-- The secret address of a person's calendar of deadlines, as the digest of its token.
create table moc.deadline_feed (
  tenant     text        not null,
  person     text        not null,
  token      text        not null,
  renewed_at timestamptz not null default now(),
  primary key (tenant, person)
);
create unique index deadline_feed_token on moc.deadline_feed (tenant, token);
