create table behavior (
    id                   uuid primary key,
    version              bigint not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    source_system        text,
    external_id          text,
    initiative_id        uuid not null constraint fk_behavior__initiative_id references initiative (id),
    title                text not null,
    observable_criterion text not null,
    constraint uq_behavior__external_reference unique (source_system, external_id)
);
create index ix_behavior__initiative_id on behavior (initiative_id);
create index ix_behavior__updated_at on behavior (updated_at, id);

create table behavior_learning_objective (
    behavior_id           uuid not null references behavior (id) on delete cascade,
    learning_objective_id uuid not null
                          constraint fk_behavior_learning_objective__learning_objective_ids
                          references learning_objective (id),
    primary key (behavior_id, learning_objective_id)
);
create index ix_behavior_learning_objective__learning_objective_id
    on behavior_learning_objective (learning_objective_id);
