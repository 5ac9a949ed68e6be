create table cost_item (
    id                              uuid primary key,
    version                         bigint not null,
    created_at                      timestamptz not null,
    updated_at                      timestamptz not null,
    source_system                   text,
    external_id                     text,
    initiative_id                   uuid not null
                                    constraint fk_cost_item__initiative_id references initiative (id),
    category                        text not null
                                    check (category in ('NEEDS_ASSESSMENT', 'DESIGN_AND_DEVELOPMENT', 'ACQUISITION',
                                                        'TECHNOLOGY', 'FACILITATION', 'COORDINATION', 'MATERIALS',
                                                        'TRAVEL', 'FACILITIES', 'PARTICIPANTS_TIME', 'MANAGERS_TIME',
                                                        'EVALUATION', 'OVERHEAD')),
    description                     text not null,
    amount                          numeric not null constraint ck_cost_item__amount check (amount >= 0),
    currency                        text not null,
    state                           text not null check (state in ('PLANNED', 'ACTUAL')),
    proration_method                text not null
                                    check (proration_method in ('DIRECT', 'BY_LIFE', 'BY_PARTICIPANTS')),
    proration_months_used           integer,
    proration_life_months           integer,
    proration_participants          integer,
    proration_expected_participants integer,
    incurred_on                     date,
    constraint ck_cost_item__proration check (
        case proration_method
            when 'DIRECT' then num_nonnulls(proration_months_used, proration_life_months,
                                            proration_participants, proration_expected_participants) = 0
            when 'BY_LIFE' then proration_months_used between 0 and proration_life_months
                and proration_life_months > 0
                and num_nonnulls(proration_participants, proration_expected_participants) = 0
            else proration_participants between 0 and proration_expected_participants
                and proration_expected_participants > 0
                and num_nonnulls(proration_months_used, proration_life_months) = 0
        end),
    -- Amounts in two currencies are never added: the initiative's currency holds for all its costs.
    constraint fk_cost_item__currency foreign key (initiative_id, currency) references initiative (id, currency),
    constraint uq_cost_item__external_reference unique (source_system, external_id)
);
create index ix_cost_item__initiative_id on cost_item (initiative_id, category, state);
create index ix_cost_item__updated_at on cost_item (updated_at, id);
