-- How an initiative is meant to move a KPI target: the edge between what is learned and what the business wants.
create table kpi_mapping (
    id                            uuid primary key,
    version                       bigint not null,
    created_at                    timestamptz not null,
    updated_at                    timestamptz not null,
    source_system                 text,
    external_id                   text,
    initiative_id                 uuid not null constraint fk_kpi_mapping__initiative_id references initiative (id),
    learning_objective_id         uuid
                                  constraint fk_kpi_mapping__learning_objective_id references learning_objective (id),
    behavior_id                   uuid constraint fk_kpi_mapping__behavior_id references behavior (id),
    kpi_target_id                 uuid not null constraint fk_kpi_mapping__kpi_target_id references kpi_target (id),
    hypothesis_expected_change    numeric not null,
    hypothesis_change_unit        text not null check (hypothesis_change_unit in ('KPI_UNIT', 'PERCENTAGE_POINTS')),
    hypothesis_lag_days           integer not null
                                  constraint ck_kpi_mapping__lag_days check (hypothesis_lag_days between 0 and 1825),
    hypothesis_population         text not null,
    hypothesis_contribution_share numeric
                                  constraint ck_kpi_mapping__contribution_share
                                  check (hypothesis_contribution_share between 0 and 1),
    hypothesis_rationale          text not null,
    constraint uq_kpi_mapping__kpi_target_id
        unique nulls not distinct (initiative_id, learning_objective_id, behavior_id, kpi_target_id),
    constraint uq_kpi_mapping__external_reference unique (source_system, external_id)
);
create index ix_kpi_mapping__learning_objective_id on kpi_mapping (learning_objective_id);
create index ix_kpi_mapping__behavior_id on kpi_mapping (behavior_id);
create index ix_kpi_mapping__kpi_target_id on kpi_mapping (kpi_target_id);
create index ix_kpi_mapping__updated_at on kpi_mapping (updated_at, id);
