-- What initiatives returned. A row is what a calculation is listed by; its statement is the whole of it, with every
-- input. Both are written once.
create table roi_calculation (
    id                   uuid primary key,
    version              bigint not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    source_system        text,
    external_id          text,
    initiative_id        uuid not null
                         constraint fk_roi_calculation__initiative_id references initiative (id),
    purpose              text not null check (purpose in ('EVALUATION', 'FORECAST')),
    status               text not null check (status in ('PROVISIONAL', 'FINAL')),
    grade                text check (grade in ('A', 'B', 'C', 'D')),
    currency             text not null,
    participants         integer not null,
    benefit_period_start date not null,
    benefit_period_end   date not null,
    benefit              numeric,
    cost                 numeric not null,
    benefit_cost_ratio   numeric,
    roi_percent          numeric,
    fully_loaded         boolean not null,
    engine_version       text not null,
    rule_set_version     text not null,
    inputs_hash          text not null,
    created_by           text not null,
    constraint ck_roi_calculation__benefit_period_start check (benefit_period_end > benefit_period_start),
    -- Only lines that carry money have a grade, and only they have a benefit.
    constraint ck_roi_calculation__grade check ((grade is null) = (benefit is null)),
    constraint uq_roi_calculation__external_reference unique (source_system, external_id)
);
create index ix_roi_calculation__initiative_id on roi_calculation (initiative_id, id);
create index ix_roi_calculation__updated_at on roi_calculation (updated_at, id);

create table roi_statement (
    roi_calculation_id uuid primary key references roi_calculation (id),
    inputs             text not null,
    answer             text not null
);

-- The records that a calculation used, which stay as long as it does.
create table roi_calculation_kpi (
    roi_calculation_id uuid not null references roi_calculation (id),
    kpi_id             uuid not null constraint fk_roi_calculation_kpi__kpi_id references kpi (id),
    primary key (roi_calculation_id, kpi_id)
);
create index ix_roi_calculation_kpi__kpi_id on roi_calculation_kpi (kpi_id);

create table roi_calculation_unit_value (
    roi_calculation_id uuid not null references roi_calculation (id),
    unit_value_id      uuid not null
                       constraint fk_roi_calculation_unit_value__unit_value_id references unit_value (id),
    primary key (roi_calculation_id, unit_value_id)
);
create index ix_roi_calculation_unit_value__unit_value_id on roi_calculation_unit_value (unit_value_id);

-- A calculation is a statement that was made: not even the service unmakes it.
revoke update, delete, truncate
    on roi_calculation, roi_statement, roi_calculation_kpi, roi_calculation_unit_value from "${service_role}";
