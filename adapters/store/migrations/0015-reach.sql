-- What the second wall asks besides the tenant: does the work under way see what is internal (moc.sees), and whose matters does
-- it reach (moc.agencies, moc.territories, moc.accounts: lists; no list of agencies: those of everybody). The policies themselves
-- are set around the tables at every opening (wall.ts). Functions that look further than the row at hand run as the owner of the
-- tables, who passes policies by: a policy that asks its own table would never end.

create function moc.reaches_all() returns boolean language sql stable parallel safe
  return coalesce(current_setting('moc.agencies', true), '') = '';

create function moc.named(setting text) returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting(setting, true), ''), '{}')::text[];

create function moc.reaches_agency(agency text) returns boolean language sql stable parallel safe
  return moc.reaches_all() or agency = any (moc.named('moc.agencies'));

-- Indicators that nobody declared internal, in whatever resolution, and of which a plan in force speaks.
create function moc.public_indicators() returns setof text language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare here text := current_setting('moc.tenant', true);
begin
  return query
  with latest as (
    select distinct on (i.resolution, i.code) i.resolution, i.code, i.sensitivity from moc.indicator i
    where i.tenant = here order by i.resolution, i.code, i.seq desc
  ), confirmed as (select distinct c.resolution from moc.confirmation c where c.tenant = here)
  select l.code from latest l left join confirmed c on c.resolution = l.resolution
  group by l.code having bool_and(l.sensitivity = 'public') and bool_or(c.resolution is not null);
end $$;

create index figure_request_territory on moc.figure_request (tenant, territory);
-- Requested figures within reach, by whom they are asked of now, and by the unit they tell of.
create function moc.requests_reached() returns setof text language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  here text := current_setting('moc.tenant', true);
  agencies text[] := moc.named('moc.agencies');
  territories text[] := moc.named('moc.territories');
begin
  return query
  select r.id from moc.figure_request r where r.tenant = here and r.agency = any (agencies)
    and not exists (select from moc.figure_request later where later.tenant = here and later.id = r.id and later.seq > r.seq);
  if cardinality(territories) > 0 then
    return query select r.id from moc.figure_request r where r.tenant = here and r.territory = any (territories);
    return query
    select r.id from moc.descent d join moc.figure_request r on r.tenant = here and r.territory = d.descendant
    where d.tenant = here and d.ancestor = any (territories)
      and (r.period_start + r.months * interval '1 month' - interval '1 day')::date between d.valid_from and d.valid_to;
  end if;
end $$;

create function moc.reaches_request(wanted text) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare here text := current_setting('moc.tenant', true);
begin
  return moc.reaches_all() or coalesce(
    (select r.agency = any (moc.named('moc.agencies')) from moc.figure_request r where r.tenant = here and r.id = wanted order by r.seq desc limit 1), false);
end $$;

create function moc.reaches_duty(wanted uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare here text := current_setting('moc.tenant', true);
begin
  return moc.reaches_all() or exists (
    select from moc.duty d where d.tenant = here and d.id = wanted
      and (d.lead = any (moc.named('moc.agencies')) or d.supports ?| moc.named('moc.agencies')));
end $$;

create function moc.reaches_explanation(wanted uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare here text := current_setting('moc.tenant', true);
begin
  return moc.reaches_all() or exists (
    select from moc.explanation e where e.tenant = here and e.id = wanted
      and (e.agency = any (moc.named('moc.agencies')) or e.asked_by = any (moc.named('moc.accounts'))));
end $$;

-- Whether a figure or an explanation within reach rests on the file.
create function moc.reaches_evidence(file text) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare here text := current_setting('moc.tenant', true);
begin
  return moc.reaches_all()
    or exists (select from moc.submitted_figure f where f.tenant = here and f.entry -> 'evidence' ? file and f.request in (select moc.requests_reached()))
    or exists (select from moc.explanation_event v where v.tenant = here and v.evidence ? file and moc.reaches_explanation(v.explanation));
end $$;
