-- What can be said of a program's part in a change, kept as it was said. A study and its statement are written once.
create table impact_study (
    id                 uuid primary key,
    version            bigint not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    source_system      text,
    external_id        text,
    name               text not null,
    initiative_id      uuid constraint fk_impact_study__initiative_id references initiative (id),
    kpi_id             uuid constraint fk_impact_study__kpi_id references kpi (id),
    org_unit_id        uuid constraint fk_impact_study__org_unit_id references org_unit (id),
    cohort_id          uuid constraint fk_impact_study__cohort_id references cohort (id),
    population_as_of   date,
    control_cohort_id  uuid constraint fk_impact_study__control_cohort_id references cohort (id),
    change_basis       text not null check (change_basis in ('PER_SUBJECT', 'TOTAL')),
    intervention_start date,
    intervention_end   date,
    grade              text check (grade in ('A', 'B', 'C', 'D', 'E')),
    headline_method    text,
    improvement        numeric,
    engine_version     text not null,
    rule_set_version   text not null,
    inputs_hash        text not null,
    created_by         text not null,
    supersedes         uuid constraint fk_impact_study__supersedes references impact_study (id),
    constraint ck_impact_study__headline_method check
        ((headline_method is null) = (grade is null) and (headline_method is null) = (improvement is null)),
    constraint uq_impact_study__supersedes unique (supersedes),
    constraint uq_impact_study__external_reference unique (source_system, external_id)
);
create index ix_impact_study__kpi_id on impact_study (kpi_id, id);
create index ix_impact_study__initiative_id on impact_study (initiative_id, id);
create index ix_impact_study__org_unit_id on impact_study (org_unit_id);
create index ix_impact_study__cohort_id on impact_study (cohort_id);
create index ix_impact_study__control_cohort_id on impact_study (control_cohort_id);
create index ix_impact_study__updated_at on impact_study (updated_at, id);

create table impact_study_statement (
    impact_study_id uuid primary key references impact_study (id),
    inputs          text not null,
    answer          text not null
);

-- Which measurements a study read, and in which version: whatever becomes of them later, that is what it rests on.
create table impact_study_measurement (
    impact_study_id uuid not null references impact_study (id),
    kpi_id          uuid not null,
    subject_id      uuid not null,
    period_start    date not null,
    version         bigint not null,
    value           numeric not null,
    primary key (impact_study_id, kpi_id, subject_id, period_start)
);

create table roi_calculation_impact_study (
    roi_calculation_id uuid not null references roi_calculation (id),
    impact_study_id    uuid not null
                       constraint fk_roi_calculation_impact_study__impact_study_id references impact_study (id),
    primary key (roi_calculation_id, impact_study_id)
);
create index ix_roi_calculation_impact_study__impact_study_id on roi_calculation_impact_study (impact_study_id);

revoke update, delete, truncate
    on impact_study, impact_study_statement, impact_study_measurement, roi_calculation_impact_study from "${service_role}";
