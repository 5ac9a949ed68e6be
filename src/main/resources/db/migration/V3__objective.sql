-- What the business wants, and the kinds of it.
create table objective_category (
    id            uuid primary key,
    version       bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    source_system text,
    external_id   text,
    code          text not null constraint uq_objective_category__code unique,
    name          text not null,
    description   text,
    constraint uq_objective_category__external_reference unique (source_system, external_id)
);
create index ix_objective_category__updated_at on objective_category (updated_at, id);

insert into objective_category (id, version, created_at, updated_at, code, name, description)
values
    ('01900000-0000-7000-8000-000000000001', 0, now(), now(), 'revenue-growth', 'Revenue growth and market expansion', null),
    ('01900000-0000-7000-8000-000000000002', 0, now(), now(), 'cost-reduction', 'Cost reduction and efficiency', null),
    ('01900000-0000-7000-8000-000000000003', 0, now(), now(), 'innovation', 'Innovation and competitive advantage', null),
    ('01900000-0000-7000-8000-000000000004', 0, now(), now(), 'customer-satisfaction', 'Customer satisfaction and retention', null),
    ('01900000-0000-7000-8000-000000000005', 0, now(), now(), 'employee-retention', 'Employee retention and engagement', null);

-- They have a history like any other record, or nobody could ask what they were.
insert into audit_event (id, at, actor, request_id, action, resource, resource_id, after)
select gen_random_uuid(), created_at, 'throughline', 'migration', 'CREATED', 'objective-category', cast(id as text),
       cast(json_build_object(
           'id', id, 'version', version, 'createdAt', made, 'updatedAt', made, 'externalReference', null,
           'code', code, 'name', name, 'description', description) as text)
from objective_category, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') made;

create table objective (
    id             uuid primary key,
    version        bigint not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    source_system  text,
    external_id    text,
    statement      text not null,
    description    text,
    category_id    uuid not null constraint fk_objective__category_id references objective_category (id),
    business_owner text not null,
    org_unit_id    uuid not null constraint fk_objective__org_unit_id references org_unit (id),
    priority       integer not null constraint ck_objective__priority check (priority between 1 and 999),
    period_start   date not null,
    period_end     date not null,
    status         text not null check (status in ('DRAFT', 'ACTIVE', 'ACHIEVED', 'RETIRED')),
    supersedes_id  uuid constraint fk_objective__supersedes_id references objective (id),
    constraint ck_objective__period_end check (period_end > period_start),
    constraint uq_objective__priority unique (org_unit_id, period_start, period_end, priority),
    constraint uq_objective__external_reference unique (source_system, external_id)
);
create index ix_objective__category_id on objective (category_id);
create index ix_objective__supersedes_id on objective (supersedes_id);
create index ix_objective__updated_at on objective (updated_at, id);

create table objective_parent (
    objective_id uuid not null references objective (id) on delete cascade,
    parent_id    uuid not null constraint fk_objective_parent__parent_ids references objective (id),
    primary key (objective_id, parent_id)
);
create index ix_objective_parent__parent_id on objective_parent (parent_id);
