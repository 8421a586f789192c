-- What was noticed while a file was taken in (tracked changes accepted, pages left out, an old encoding converted): the text
-- alone would not tell the reviewer. A row of its own, so that log entries written before stay readable as they are.

create table moc.reading_note (
  tenant     text   not null,
  resolution text   not null,
  seq        bigint not null,
  notes      jsonb  not null,
  primary key (tenant, resolution, seq)
);

create trigger append_only before update or delete or truncate on moc.reading_note for each statement execute function moc.refuse_change();
revoke update, delete, truncate on moc.reading_note from public;
