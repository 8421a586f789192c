-- What indicators have to do with each other, and people's answers to findings on figures.

-- A declaration replaces the one before: the rows of the latest command hold.
create table moc.indicator_relation (
  tenant     text    not null,
  resolution text    not null,
  seq        bigint  not null,
  ordinal    integer not null,
  kind       text    not null,
  whole      text,
  parts      jsonb   not null,
  weights    jsonb   not null,
  primary key (tenant, resolution, seq, ordinal)
);

create table moc.finding_answer (
  tenant      text        not null,
  resolution  text        not null,
  seq         bigint      not null,
  finding     text        not null,
  answer      text        not null,
  words       text        not null,
  answered_by text        not null,
  name        text        not null,
  answered_at timestamptz not null,
  primary key (tenant, resolution, seq)
);

do $$
declare evidence text;
begin
  foreach evidence in array array['indicator_relation', 'finding_answer'] loop
    execute format('create trigger append_only before update or delete or truncate on moc.%I for each statement execute function moc.refuse_change()', evidence);
    execute format('revoke update, delete, truncate on moc.%I from public', evidence);
  end loop;
end $$;
