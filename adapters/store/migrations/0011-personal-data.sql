-- From here on the log and the evidence name people by their account alone; what somebody is called stands here, is looked up
-- when something is shown, and can be taken away without touching the chain. Not part of the evidence: no entry tells it.
-- An empty name is one that was erased; it is not filled again.
create table moc.person_name (
  tenant  text not null,
  account text not null,
  name    text not null,
  primary key (tenant, account)
);

-- That a name was erased, when and by whom; the name itself stands nowhere any more.
create table moc.person_erasure (
  tenant    text        not null,
  account   text        not null,
  seq       bigint      not null,
  erased_by text        not null,
  erased_at timestamptz not null,
  primary key (tenant, account, seq)
);

create trigger append_only before update or delete or truncate on moc.person_erasure for each statement execute function moc.refuse_change();
revoke update, delete, truncate on moc.person_erasure from public;

-- What one person did, for the audit's filter and for what is told to that person.
create index command_log_actor on moc.command_log (tenant, actor, seq);
