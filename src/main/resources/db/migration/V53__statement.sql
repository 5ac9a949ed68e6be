-- What statements of learning platforms mean here.
create table statement_mapping (
    id            uuid primary key,
    version       bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    source_system text,
    external_id   text,
    verb_id       text not null,
    activity_id   text not null,
    effect        text not null check (effect in ('COMPLETION', 'PRACTICE', 'SKILL_CHECK')),
    initiative_id uuid not null constraint fk_statement_mapping__initiative_id references initiative (id),
    instrument_id uuid constraint fk_statement_mapping__instrument_id references instrument (id),
    stage         text check (stage in ('PRE', 'POST')),
    hours         numeric constraint ck_statement_mapping__hours check (hours > 0),
    constraint uq_statement_mapping__activity unique (verb_id, activity_id),
    constraint ck_statement_mapping__effect
        check ((effect = 'SKILL_CHECK') = (instrument_id is not null) and (effect = 'SKILL_CHECK') = (stage is not null)),
    constraint uq_statement_mapping__external_reference unique (source_system, external_id)
);
create index ix_statement_mapping__initiative_id on statement_mapping (initiative_id);
create index ix_statement_mapping__instrument_id on statement_mapping (instrument_id);
create index ix_statement_mapping__updated_at on statement_mapping (updated_at, id);

-- Statements as they came, whole. Spread over machines by their ids, by which alone they are asked for.
create table statement (
    id          uuid primary key,
    stored_at   timestamptz not null,
    stored_by   text not null,
    occurred_at timestamptz not null,
    verb_id     text not null,
    activity_id text,
    employee_id uuid constraint fk_statement__employee_id references employee (id),
    mapping_id  uuid constraint fk_statement__mapping_id references statement_mapping (id),
    outcome     text not null check (outcome in ('UNMAPPED', 'UNKNOWN_PERSON', 'REFUSED', 'RECORDED')),
    refusal     text,
    sha256      text not null,
    content     jsonb not null
);
create index ix_statement__meaning on statement (verb_id, activity_id, occurred_at, id);
create index ix_statement__employee_id on statement (employee_id);
create index ix_statement__mapping_id on statement (mapping_id);
create index ix_statement__outcome on statement (outcome);

-- That a person practiced. A file says it once for a person, an activity and a day; statements say it as often as it was.
create table practice (
    initiative_id uuid not null constraint fk_practice__initiative_id references initiative (id),
    id            uuid not null,
    version       bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    source_system text,
    external_id   text,
    employee_id   uuid not null constraint fk_practice__employee_id references employee (id),
    statement_id  uuid,
    activity      text not null,
    practiced_on  date not null,
    hours         numeric constraint ck_practice__hours check (hours > 0),
    primary key (initiative_id, id),
    constraint uq_practice__statement_id unique (initiative_id, statement_id)
);
create unique index uq_practice__practiced_on on practice (initiative_id, employee_id, activity, practiced_on)
    where statement_id is null;
create index ix_practice__id on practice (id);
create index ix_practice__employee_id on practice (employee_id);
create index ix_practice__updated_at on practice (updated_at, id);
