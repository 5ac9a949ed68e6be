create table exchange_rate (
    id            uuid primary key,
    version       bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    source_system text,
    external_id   text,
    from_currency text not null,
    to_currency   text not null,
    rate          numeric not null constraint ck_exchange_rate__rate check (rate > 0),
    rate_date     date not null,
    source        text not null,
    constraint ck_exchange_rate__to_currency check (from_currency <> to_currency),
    constraint uq_exchange_rate__rate_date unique (from_currency, to_currency, rate_date),
    constraint uq_exchange_rate__external_reference unique (source_system, external_id)
);
create index ix_exchange_rate__updated_at on exchange_rate (updated_at, id);

-- A cost in another currency than the initiative's names the rate at which it counts; without one its currency is the
-- initiative's, as before.
alter table cost_item
    add column exchange_rate_id uuid
        constraint fk_cost_item__exchange_rate_id references exchange_rate (id),
    add column own_currency text generated always as (case when exchange_rate_id is null then currency end) stored;
alter table cost_item
    drop constraint fk_cost_item__currency,
    add constraint fk_cost_item__own_currency
        foreign key (initiative_id, own_currency) references initiative (id, currency);
create index ix_cost_item__exchange_rate_id on cost_item (exchange_rate_id);
