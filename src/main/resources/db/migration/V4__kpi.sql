-- What is measured and what it is worth. A KPI's row carries the definition in force; kpi_definition keeps every
-- version of it, so that a measurement and a calculation can name the one they used.
create table kpi (
    id                 uuid primary key,
    version            bigint not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    source_system      text,
    external_id        text,
    code               text not null constraint uq_kpi__code unique,
    name               text not null,
    owner              text not null,
    data_source        text,
    level              integer not null constraint ck_kpi__level check (level between 0 and 5),
    indicator          text not null check (indicator in ('LEADING', 'LAGGING')),
    status             text not null check (status in ('ACTIVE', 'RETIRED')),
    definition_version integer not null,
    formula            text not null,
    unit_kind          text not null
        check (unit_kind in ('MONEY', 'PERCENT', 'COUNT', 'DURATION', 'SCORE', 'RATE')),
    unit_label         text not null,
    unit_currency      text,
    unit_minimum       numeric,
    unit_maximum       numeric,
    scale              integer,
    direction          text not null check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')),
    time_aggregation   text not null check (time_aggregation in ('SUM', 'MEAN', 'LAST')),
    unit_aggregation   text not null check (unit_aggregation in ('SUM', 'MEAN', 'NONE')),
    cadence            text not null check (cadence in ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY')),
    constraint ck_kpi__unit check ((unit_kind = 'MONEY') = (unit_currency is not null)),
    constraint ck_kpi__scale check ((unit_kind in ('PERCENT', 'RATE')) = (scale is not null)),
    constraint uq_kpi__external_reference unique (source_system, external_id)
);
create index ix_kpi__updated_at on kpi (updated_at, id);

create table kpi_definition (
    id                 uuid primary key,
    kpi_id             uuid not null constraint fk_kpi_definition__kpi_id references kpi (id) on delete cascade,
    definition_version integer not null,
    valid_from         timestamptz not null,
    formula            text not null,
    unit_kind          text not null,
    unit_label         text not null,
    unit_currency      text,
    unit_minimum       numeric,
    unit_maximum       numeric,
    scale              integer,
    direction          text not null,
    time_aggregation   text not null,
    unit_aggregation   text not null,
    cadence            text not null,
    constraint uq_kpi_definition__definition_version unique (kpi_id, definition_version)
);

-- A definition that something was measured by is not rewritten. It goes only with its KPI.
revoke update on kpi_definition from "${service_role}";

create table unit_value (
    id             uuid primary key,
    version        bigint not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    source_system  text,
    external_id    text,
    kpi_id         uuid not null constraint fk_unit_value__kpi_id references kpi (id),
    value_amount   numeric not null constraint ck_unit_value__value check (value_amount > 0),
    value_currency text not null,
    basis          text not null constraint ck_unit_value__basis check (basis in ('PROFIT_CONTRIBUTION', 'COST_SAVED')),
    source         text not null,
    as_of_date     date not null,
    validated_by   text,
    validated_on   date,
    expires_on     date,
    constraint ck_unit_value__expires_on check (expires_on > as_of_date),
    constraint ck_unit_value__validated_by_finance check ((validated_by is null) = (validated_on is null)),
    constraint uq_unit_value__external_reference unique (source_system, external_id)
);
create index ix_unit_value__kpi_id on unit_value (kpi_id, as_of_date);
create index ix_unit_value__updated_at on unit_value (updated_at, id);

create table kpi_link (
    id             uuid primary key,
    version        bigint not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    source_system  text,
    external_id    text,
    leading_kpi_id uuid not null constraint fk_kpi_link__leading_kpi_id references kpi (id),
    lagging_kpi_id uuid not null constraint fk_kpi_link__lagging_kpi_id references kpi (id),
    lag_days       integer not null constraint ck_kpi_link__lag_days check (lag_days between 0 and 1825),
    rationale      text not null,
    constraint ck_kpi_link__lagging_kpi_id check (leading_kpi_id <> lagging_kpi_id),
    constraint uq_kpi_link__lagging_kpi_id unique (leading_kpi_id, lagging_kpi_id),
    constraint uq_kpi_link__external_reference unique (source_system, external_id)
);
create index ix_kpi_link__lagging_kpi_id on kpi_link (lagging_kpi_id);
create index ix_kpi_link__updated_at on kpi_link (updated_at, id);
