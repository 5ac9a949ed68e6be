create table learning_objective (
    id                uuid primary key,
    version           bigint not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    source_system     text,
    external_id       text,
    initiative_id     uuid not null constraint fk_learning_objective__initiative_id references initiative (id),
    skill_id          uuid not null constraint fk_learning_objective__skill_id references skill (id),
    statement         text not null,
    proficiency_level integer,
    criterion         text not null,
    constraint uq_learning_objective__external_reference unique (source_system, external_id)
);
create index ix_learning_objective__initiative_id on learning_objective (initiative_id);
create index ix_learning_objective__skill_id on learning_objective (skill_id);
create index ix_learning_objective__updated_at on learning_objective (updated_at, id);

create table practice_activity (
    learning_objective_id uuid not null references learning_objective (id) on delete cascade,
    position              integer not null,
    kind                  text not null check (kind in ('ROLE_PLAY', 'SANDBOX', 'DECISION_GAME', 'OTHER')),
    description           text not null,
    primary key (learning_objective_id, position)
);
