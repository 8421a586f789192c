-- Forecasts as they were shown, with what the baselines said from the same figures. They are scored by query, never here.

create table moc.forecast (
  tenant      text        not null,
  resolution  text        not null,
  part        text        not null,
  seq         bigint      not null,
  as_known_on date        not null,
  made_at     timestamptz not null,
  inputs      text        not null,
  method      text        not null,
  probability numeric     not null,
  forecast    jsonb       not null,
  baselines   jsonb       not null,
  primary key (tenant, resolution, part, seq)
);

create trigger append_only before update or delete or truncate on moc.forecast for each statement execute function moc.refuse_change();
revoke update, delete, truncate on moc.forecast from public;
