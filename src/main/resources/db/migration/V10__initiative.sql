create table initiative (
    id                             uuid primary key,
    version                        bigint not null,
    created_at                     timestamptz not null,
    updated_at                     timestamptz not null,
    source_system                  text,
    external_id                    text,
    title                          text not null,
    business_problem               text,
    desired_outcome                text,
    audience_description           text,
    audience_expected_participants integer,
    phase                          text not null check (phase in ('DISCOVER', 'DESIGN', 'DELIVER', 'MEASURE')),
    initiative_class               text not null
                                   check (initiative_class in ('STRATEGIC', 'PERSONAL_DEVELOPMENT', 'COMPLIANCE')),
    relevance                      text,
    owner                          text not null,
    org_unit_id                    uuid not null constraint fk_initiative__org_unit_id references org_unit (id),
    status                         text not null check (status in ('ACTIVE', 'CANCELLED')),
    currency                       text not null,
    start_date                     date not null,
    end_date                       date,
    benefit_horizon_months         integer not null
                                   constraint ck_initiative__benefit_horizon_months
                                   check (benefit_horizon_months between 1 and 120),
    constraint ck_initiative__end_date check (end_date > start_date),
    constraint ck_initiative__relevance check (initiative_class = 'STRATEGIC' or relevance is not null),
    constraint uq_initiative__external_reference unique (source_system, external_id),
    -- What a cost item's foreign key needs, so that no cost can be in another currency than its initiative.
    constraint uq_initiative__currency unique (id, currency)
);
create index ix_initiative__org_unit_id on initiative (org_unit_id);
create index ix_initiative__updated_at on initiative (updated_at, id);

create table phase_transition (
    id            uuid primary key,
    version       bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    source_system text,
    external_id   text,
    initiative_id uuid not null
                  constraint fk_phase_transition__initiative_id references initiative (id) on delete cascade,
    from_phase    text not null check (from_phase in ('DISCOVER', 'DESIGN', 'DELIVER', 'MEASURE')),
    to_phase      text not null check (to_phase in ('DISCOVER', 'DESIGN', 'DELIVER', 'MEASURE')),
    note          text,
    constraint uq_phase_transition__external_reference unique (source_system, external_id)
);
create index ix_phase_transition__initiative_id on phase_transition (initiative_id, id);
create index ix_phase_transition__updated_at on phase_transition (updated_at, id);
