-- By what a skill is checked. Every version is kept, because a score means nothing without its scale.
create table instrument (
    id                 uuid primary key,
    version            bigint not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    source_system      text,
    external_id        text,
    definition_version integer not null,
    skill_id           uuid not null constraint fk_instrument__skill_id references skill (id),
    name               text not null,
    scale_minimum      numeric not null,
    scale_maximum      numeric not null,
    kpi_id             uuid constraint fk_instrument__kpi_id references kpi (id),
    constraint ck_instrument__scale_maximum check (scale_maximum > scale_minimum),
    constraint uq_instrument__kpi_id unique (kpi_id),
    constraint uq_instrument__external_reference unique (source_system, external_id)
);
create unique index uq_instrument__name on instrument (lower(name));
create index ix_instrument__skill_id on instrument (skill_id);
create index ix_instrument__updated_at on instrument (updated_at, id);

create table instrument_version (
    instrument_id      uuid not null references instrument (id) on delete cascade,
    definition_version integer not null,
    valid_from         timestamptz not null,
    skill_id           uuid not null references skill (id),
    scale_minimum      numeric not null,
    scale_maximum      numeric not null,
    primary key (instrument_id, definition_version)
);

-- What a person scored. Carries initiative_id, by which it can be spread over machines, in its keys; the org unit is that
-- of the person on the day, as it was known when the check was recorded.
create table skill_check (
    initiative_id      uuid not null constraint fk_skill_check__initiative_id references initiative (id),
    id                 uuid not null,
    version            bigint not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    source_system      text,
    external_id        text,
    employee_id        uuid not null constraint fk_skill_check__employee_id references employee (id),
    org_unit_id        uuid constraint fk_skill_check__org_unit_id references org_unit (id),
    instrument_id      uuid not null constraint fk_skill_check__instrument_id references instrument (id),
    instrument_version integer not null,
    stage              text not null check (stage in ('PRE', 'POST')),
    taken_on           date not null,
    score              numeric not null,
    remark             text,
    primary key (initiative_id, id),
    constraint uq_skill_check__taken_on
        unique (initiative_id, employee_id, instrument_id, instrument_version, stage, taken_on),
    constraint fk_skill_check__instrument_version
        foreign key (instrument_id, instrument_version) references instrument_version (instrument_id, definition_version),
    constraint uq_skill_check__external_reference unique (initiative_id, source_system, external_id)
);
create index ix_skill_check__id on skill_check (id);
create index ix_skill_check__employee_id on skill_check (employee_id);
create index ix_skill_check__roll_up on skill_check (instrument_id, org_unit_id, taken_on);
create index ix_skill_check__updated_at on skill_check (updated_at, id);
