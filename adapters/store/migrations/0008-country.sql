-- What dashboards read: the figure that stands for each place, and sums over territory. Both are derived from evidence in the
-- transaction that brings it, can be rebuilt at any time, and are compared with a rebuild by `moc verify`.
-- Tenant first in every key: each row lies with its province, on one machine or on a cluster.

-- Which figures a command brought; the log entry is the way from a command to its rows.
create index observation_entry on moc.observation (tenant, seq);

-- Who lies under whom, over all levels, and since when; worked out from the units declared.
create table moc.descent (
  tenant     text not null,
  ancestor   text not null,
  descendant text not null,
  -- Level of the descendant: 'province', 'district', 'commune'.
  level      text not null,
  valid_from date not null,
  valid_to   date not null,
  primary key (tenant, descendant, ancestor, valid_from)
);
create index descent_ancestor on moc.descent (tenant, ancestor, level);

-- The figure that stands for one place: the plan as it stands (`plan`), and what is known to have happened (`actual`).
create table moc.standing (
  tenant       text     not null,
  indicator    text     not null,
  kind         text     not null check (kind in ('plan', 'actual')),
  measure      text     not null,
  months       smallint not null,
  period_start date     not null,
  territory    text     not null,
  value        numeric  not null,
  unit         text     not null,
  status       text     not null,
  -- Why it stands, most telling first: rank of its source, day of its vintage, order of its status.
  authority    smallint not null,
  known_by     date     not null,
  status_order smallint not null,
  source       text     collate "C" not null,
  observation  uuid     not null,
  primary key (tenant, indicator, kind, measure, months, period_start, territory)
);

-- Sums of standing figures of one level under an ancestor, in one unit. `parts` of `members` have a figure: a sum with fewer
-- is partial and says so. Never a figure anybody published.
create table moc.roll_up (
  tenant       text     not null,
  indicator    text     not null,
  kind         text     not null,
  measure      text     not null,
  months       smallint not null,
  period_start date     not null,
  ancestor     text     not null,
  level        text     not null,
  unit         text     not null,
  total        numeric  not null,
  parts        integer  not null,
  members      integer  not null,
  primary key (tenant, indicator, kind, measure, months, period_start, ancestor, level, unit)
);
