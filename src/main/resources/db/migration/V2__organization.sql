-- Everything a measurement can be about takes its id from here, so that measurements have a true foreign key.
create table subject (
    id   uuid primary key,
    kind text not null check (kind in ('ORG_UNIT', 'EMPLOYEE', 'COHORT'))
);

create table org_unit (
    id            uuid primary key references subject (id) on delete cascade,
    version       bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    source_system text,
    external_id   text,
    name          text not null,
    function      text not null check (function in ('BUSINESS', 'LEARNING')),
    parent_id     uuid constraint fk_org_unit__parent_id references org_unit (id),
    constraint uq_org_unit__external_reference unique (source_system, external_id)
);
create index ix_org_unit__parent_id on org_unit (parent_id);
create index ix_org_unit__updated_at on org_unit (updated_at, id);
