-- Roles of a tenant that must have a second factor; the latest row holds, and none at first.
create table moc.second_factor_rule (
  tenant text        not null,
  seq    bigint      not null,
  roles  jsonb       not null,
  set_by text        not null,
  set_at timestamptz not null,
  primary key (tenant, seq)
);

create trigger append_only before update or delete or truncate on moc.second_factor_rule for each statement execute function moc.refuse_change();
revoke update, delete, truncate on moc.second_factor_rule from public;
