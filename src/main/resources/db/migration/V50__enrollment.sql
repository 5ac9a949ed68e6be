-- Who takes part in an initiative, and who decided so. Enrollments carry initiative_id, by which they can be spread over
-- machines, in their keys, and refer only to small tables.
create table approval_delegation (
    id             uuid primary key,
    version        bigint not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    source_system  text,
    external_id    text,
    manager_id     uuid not null constraint fk_approval_delegation__manager_id references employee (id),
    delegate_id    uuid not null constraint fk_approval_delegation__delegate_id references employee (id),
    effective_from date not null,
    effective_to   date not null,
    constraint ck_approval_delegation__effective_to check (effective_to > effective_from),
    constraint ck_approval_delegation__delegate_id check (delegate_id <> manager_id),
    constraint uq_approval_delegation__external_reference unique (source_system, external_id)
);
create index ix_approval_delegation__manager_id on approval_delegation (manager_id, effective_from);
create index ix_approval_delegation__delegate_id on approval_delegation (delegate_id);
create index ix_approval_delegation__updated_at on approval_delegation (updated_at, id);

-- Whom nobody has to decide on.
create table enrollment_rule (
    id            uuid primary key,
    version       bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    source_system text,
    external_id   text,
    initiative_id uuid not null constraint fk_enrollment_rule__initiative_id references initiative (id),
    org_unit_id   uuid constraint fk_enrollment_rule__org_unit_id references org_unit (id),
    constraint uq_enrollment_rule__external_reference unique (source_system, external_id)
);
create index ix_enrollment_rule__initiative_id on enrollment_rule (initiative_id);
create index ix_enrollment_rule__org_unit_id on enrollment_rule (org_unit_id);
create index ix_enrollment_rule__updated_at on enrollment_rule (updated_at, id);

create table enrollment (
    initiative_id     uuid not null constraint fk_enrollment__initiative_id references initiative (id),
    id                uuid not null,
    version           bigint not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    source_system     text,
    external_id       text,
    employee_id       uuid not null constraint fk_enrollment__employee_id references employee (id),
    requested_on      date not null,
    relevance         text,
    status            text not null
                      check (status in ('REQUESTED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'COMPLETED')),
    decided_as        text check (decided_as in ('MANAGER', 'DELEGATE', 'ESCALATION', 'RULE')),
    decider_id        uuid constraint fk_enrollment__decider_id references employee (id),
    rule_id           uuid constraint fk_enrollment__rule_id references enrollment_rule (id),
    decided_at        timestamptz,
    comment           text,
    withdrawal_reason text,
    completed_on      date,
    hours             numeric constraint ck_enrollment__hours check (hours > 0),
    primary key (initiative_id, id),
    constraint ck_enrollment__decider_id check (decider_id <> employee_id),
    constraint ck_enrollment__decided_as check ((decided_as is null) = (decided_at is null)),
    constraint ck_enrollment__completed_on check ((status = 'COMPLETED') = (completed_on is not null)),
    constraint uq_enrollment__external_reference unique (initiative_id, source_system, external_id)
);
create unique index uq_enrollment__employee_id on enrollment (initiative_id, employee_id)
    where status in ('REQUESTED', 'APPROVED');
create index ix_enrollment__id on enrollment (id);
create index ix_enrollment__employee_id on enrollment (employee_id);
create index ix_enrollment__decider_id on enrollment (decider_id);
create index ix_enrollment__rule_id on enrollment (rule_id);
create index ix_enrollment__updated_at on enrollment (updated_at, id);

-- What the time of a completed enrollment costs. Apart, because it tells what an hour of a person costs; once the person
-- is erased, the row stays under an id that no enrollment has.
create table enrollment_cost (
    initiative_id uuid not null constraint fk_enrollment_cost__initiative_id references initiative (id) on delete cascade,
    id            uuid not null,
    amount        numeric not null constraint ck_enrollment_cost__amount check (amount >= 0),
    currency      text not null,
    primary key (initiative_id, id)
);
create index ix_enrollment_cost__id on enrollment_cost (id);
