-- Amendments of a plan in force by later acts: what changes, from when, by which act, entered by whom. What was adopted stays.

create table moc.amendment (
  tenant         text        not null,
  resolution     text        not null,
  part           text        not null,
  seq            bigint      not null,
  criterion      jsonb       not null,
  words          text        not null,
  span           jsonb       not null,
  act            jsonb       not null,
  effective_from date        not null,
  amended_by     text        not null,
  name           text        not null,
  amended_at     timestamptz not null,
  primary key (tenant, resolution, part, seq)
);

create trigger append_only before update or delete or truncate on moc.amendment for each statement execute function moc.refuse_change();
revoke update, delete, truncate on moc.amendment from public;
