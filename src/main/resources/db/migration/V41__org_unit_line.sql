-- Which unit stood above which, and when; the last line of a unit says what org_unit.parent_id says.
create table org_unit_line (
    org_unit_id    uuid not null references org_unit (id) on delete cascade,
    effective_from date not null,
    effective_to   date,
    parent_id      uuid constraint fk_org_unit_line__parent_id references org_unit (id),
    primary key (org_unit_id, effective_from),
    constraint ck_org_unit_line__effective_to check (effective_to > effective_from)
);
create index ix_org_unit_line__parent_id on org_unit_line (parent_id, effective_from);

-- What is known of the past is that it was as it is.
insert into org_unit_line (org_unit_id, effective_from, parent_id)
select id, date '0001-01-01', parent_id from org_unit;
