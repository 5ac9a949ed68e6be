-- What is retired gives its rank back, or nothing could take its place within the same unit and period.
alter table objective drop constraint uq_objective__priority;
create unique index uq_objective__priority on objective (org_unit_id, period_start, period_end, priority)
    where status <> 'RETIRED';
