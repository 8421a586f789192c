-- Units in time as lists gave them, the acts that changed them, and which unit passed into which. Validity is worked out
-- from these rows; nothing is ever updated.

create table moc.territory_unit (
  tenant     text    not null,
  code       text    not null,
  seq        bigint  not null,
  ordinal    integer not null,
  name       text    not null,
  kind       text    not null,
  level      text    not null,
  parent     text,
  valid_from date,
  valid_to   date,
  import     uuid    not null,
  line       integer not null,
  primary key (tenant, code, seq, ordinal)
);

create table moc.territory_act (
  tenant       text    not null,
  number       text    not null,
  seq          bigint  not null,
  name         jsonb   not null,
  issued       date,
  effective    date    not null,
  effective_is text    not null,
  import       uuid    not null,
  line         integer not null,
  primary key (tenant, number, seq)
);

create table moc.territory_transfer (
  tenant      text    not null,
  act         text    not null,
  former_code text    not null,
  later_code  text    not null,
  seq         bigint  not null,
  extent      text    not null,
  weight      numeric,
  basis       text,
  import      uuid    not null,
  line        integer not null,
  primary key (tenant, act, former_code, later_code, seq)
);

do $$
declare evidence text;
begin
  foreach evidence in array array['territory_unit', 'territory_act', 'territory_transfer'] loop
    execute format('create trigger append_only before update or delete or truncate on moc.%I for each statement execute function moc.refuse_change()', evidence);
    execute format('revoke update, delete, truncate on moc.%I from public', evidence);
  end loop;
end $$;
