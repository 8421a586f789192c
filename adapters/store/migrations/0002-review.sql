-- The review of a reading by people: one row a step, and the machine's reading as it was when the first step was taken.

create table moc.review_step (
  tenant      text        not null,
  resolution  text        not null,
  seq         bigint      not null,
  action      jsonb       not null,
  reviewed_by text        not null,
  name        text        not null,
  reviewed_at timestamptz not null,
  primary key (tenant, resolution, seq)
);

-- A plan under review, or in force, does not change because the reader got better.
create table moc.plan_reading (
  tenant     text   not null,
  resolution text   not null,
  seq        bigint not null,
  plan       jsonb  not null,
  primary key (tenant, resolution, seq)
);

do $$
declare evidence text;
begin
  foreach evidence in array array['review_step', 'plan_reading'] loop
    execute format('create trigger append_only before update or delete or truncate on moc.%I for each statement execute function moc.refuse_change()', evidence);
    execute format('revoke update, delete, truncate on moc.%I from public', evidence);
  end loop;
end $$;
