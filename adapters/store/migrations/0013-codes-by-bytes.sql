-- Codes compare by their bytes: they are ours or the state's, never words that a language sorts, and sorting and keying by the
-- rules of Vietnamese costs several times as much. The tenant keeps its collation: tables of a cluster lie together by it.
alter table moc.observation
  alter column indicator type text collate "C",
  alter column territory type text collate "C";
alter table moc.standing
  alter column indicator type text collate "C",
  alter column kind type text collate "C",
  alter column measure type text collate "C",
  alter column territory type text collate "C";
alter table moc.roll_up
  alter column indicator type text collate "C",
  alter column kind type text collate "C",
  alter column measure type text collate "C",
  alter column ancestor type text collate "C",
  alter column level type text collate "C",
  alter column unit type text collate "C";
alter table moc.descent
  alter column ancestor type text collate "C",
  alter column descendant type text collate "C",
  alter column level type text collate "C";
