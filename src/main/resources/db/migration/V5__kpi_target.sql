-- What objectives promise on KPIs.
create table kpi_target (
    id             uuid primary key,
    version        bigint not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    source_system  text,
    external_id    text,
    objective_id   uuid not null constraint fk_kpi_target__objective_id references objective (id),
    kpi_id         uuid not null constraint fk_kpi_target__kpi_id references kpi (id),
    org_unit_id    uuid not null constraint fk_kpi_target__org_unit_id references org_unit (id),
    baseline_value numeric,
    baseline_date  date,
    target_value   numeric not null,
    due_date       date not null,
    status         text not null check (status in ('ACTIVE', 'RETIRED')),
    constraint ck_kpi_target__baseline check ((baseline_value is null) = (baseline_date is null)),
    constraint ck_kpi_target__due_date check (due_date > baseline_date),
    constraint uq_kpi_target__external_reference unique (source_system, external_id)
);
create index ix_kpi_target__objective_id on kpi_target (objective_id);
create index ix_kpi_target__kpi_id on kpi_target (kpi_id);
create index ix_kpi_target__org_unit_id on kpi_target (org_unit_id);
create index ix_kpi_target__updated_at on kpi_target (updated_at, id);
