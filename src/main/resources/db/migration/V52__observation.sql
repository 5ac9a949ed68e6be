-- By what behavior is observed. Criteria and levels are lists in their order: the first criterion, the lowest level first.
create table rubric (
    id                 uuid primary key,
    version            bigint not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    source_system      text,
    external_id        text,
    definition_version integer not null,
    behavior_id        uuid not null constraint fk_rubric__behavior_id references behavior (id),
    name               text not null,
    criteria           text[] not null,
    levels             text[] not null,
    meeting_level      integer not null,
    kpi_id             uuid constraint fk_rubric__kpi_id references kpi (id),
    constraint ck_rubric__meeting_level check (meeting_level between 1 and cardinality(levels)),
    constraint uq_rubric__kpi_id unique (kpi_id),
    constraint uq_rubric__external_reference unique (source_system, external_id)
);
create unique index uq_rubric__name on rubric (behavior_id, lower(name));
create index ix_rubric__updated_at on rubric (updated_at, id);

create table rubric_version (
    rubric_id          uuid not null references rubric (id) on delete cascade,
    definition_version integer not null,
    valid_from         timestamptz not null,
    criteria           text[] not null,
    levels             text[] not null,
    meeting_level      integer not null,
    primary key (rubric_id, definition_version)
);

-- Who may observe in an initiative without being in a person's management line.
create table initiative_observer (
    id            uuid primary key,
    version       bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    source_system text,
    external_id   text,
    initiative_id uuid not null constraint fk_initiative_observer__initiative_id references initiative (id),
    employee_id   uuid not null constraint fk_initiative_observer__employee_id references employee (id),
    constraint uq_initiative_observer__employee_id unique (initiative_id, employee_id),
    constraint uq_initiative_observer__external_reference unique (source_system, external_id)
);
create index ix_initiative_observer__employee_id on initiative_observer (employee_id);
create index ix_initiative_observer__updated_at on initiative_observer (updated_at, id);

-- What somebody saw a person do. Carries initiative_id, by which it can be spread over machines, in its keys.
create table observation (
    initiative_id  uuid not null constraint fk_observation__initiative_id references initiative (id),
    id             uuid not null,
    version        bigint not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    source_system  text,
    external_id    text,
    employee_id    uuid not null constraint fk_observation__employee_id references employee (id),
    observer_id    uuid not null constraint fk_observation__observer_id references employee (id),
    org_unit_id    uuid constraint fk_observation__org_unit_id references org_unit (id),
    rubric_id      uuid not null constraint fk_observation__rubric_id references rubric (id),
    rubric_version integer not null,
    observed_on    date not null,
    levels         integer[] not null,
    level          numeric not null,
    remark         text,
    primary key (initiative_id, id),
    constraint ck_observation__observer_id check (observer_id <> employee_id),
    constraint uq_observation__observed_on
        unique (initiative_id, employee_id, observer_id, rubric_id, rubric_version, observed_on),
    constraint fk_observation__rubric_version
        foreign key (rubric_id, rubric_version) references rubric_version (rubric_id, definition_version),
    constraint uq_observation__external_reference unique (initiative_id, source_system, external_id)
);
create index ix_observation__id on observation (id);
create index ix_observation__employee_id on observation (employee_id);
create index ix_observation__observer_id on observation (observer_id);
create index ix_observation__roll_up on observation (rubric_id, org_unit_id, observed_on);
create index ix_observation__updated_at on observation (updated_at, id);
