-- Approving several figures at once keeps every answer that was given to a finding on them: one of each finding in an entry of the log.
alter table moc.finding_answer drop constraint finding_answer_pkey;
alter table moc.finding_answer add primary key (tenant, resolution, seq, finding);
