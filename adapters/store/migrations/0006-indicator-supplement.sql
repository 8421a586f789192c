-- What an indicator may declare besides: release calendar, formula, disclosures of quality. A row of its own, so that
-- log entries written before stay readable as they are.

create table moc.indicator_supplement (
  tenant     text   not null,
  resolution text   not null,
  code       text   not null,
  seq        bigint not null,
  supplement jsonb  not null,
  primary key (tenant, resolution, code, seq)
);

create trigger append_only before update or delete or truncate on moc.indicator_supplement for each statement execute function moc.refuse_change();
revoke update, delete, truncate on moc.indicator_supplement from public;
