-- How well learning served the business on one day, kept so that trends can be drawn. Written once, by hand or once a
-- day by the service itself. No foreign keys to initiatives and targets: what once stood stays known when they go.
create table alignment_snapshot (
    id                            uuid primary key,
    version                       bigint not null,
    created_at                    timestamptz not null,
    updated_at                    timestamptz not null,
    source_system                 text,
    external_id                   text,
    created_by                    text not null,
    day                           date not null,
    origin                        text not null check (origin in ('DAILY', 'ON_DEMAND')),
    initiatives                   bigint not null,
    covered_initiatives           bigint not null,
    strategic_initiatives         bigint not null,
    covered_strategic_initiatives bigint not null,
    constraint ck_alignment_snapshot__covered_initiatives
        check (covered_initiatives between 0 and initiatives),
    constraint ck_alignment_snapshot__covered_strategic_initiatives
        check (covered_strategic_initiatives between 0 and strategic_initiatives)
);
create index ix_alignment_snapshot__day on alignment_snapshot (day, id);
create index ix_alignment_snapshot__updated_at on alignment_snapshot (updated_at, id);
-- Of several replicas, one takes the snapshot of a day.
create unique index uq_alignment_snapshot__daily on alignment_snapshot (day) where origin = 'DAILY';

create table alignment_snapshot_spend (
    alignment_snapshot_id uuid not null references alignment_snapshot (id),
    scope                 text not null check (scope in ('ALL', 'STRATEGIC')),
    currency              text not null,
    covered               numeric not null,
    total                 numeric not null,
    primary key (alignment_snapshot_id, scope, currency)
);

create table alignment_snapshot_finding (
    alignment_snapshot_id uuid not null references alignment_snapshot (id),
    rule                  text not null,
    findings              integer not null check (findings >= 0),
    unattended            integer not null check (unattended between 0 and findings),
    primary key (alignment_snapshot_id, rule)
);

create table alignment_snapshot_initiative (
    alignment_snapshot_id     uuid not null references alignment_snapshot (id),
    initiative_id             uuid not null,
    strategic                 boolean not null,
    covered                   boolean not null,
    business_outcome_answered boolean not null,
    evidence_answered         boolean not null,
    spend                     numeric not null,
    currency                  text not null,
    primary key (alignment_snapshot_id, initiative_id)
);

create table alignment_snapshot_target (
    alignment_snapshot_id uuid not null references alignment_snapshot (id),
    kpi_target_id         uuid not null,
    objective_id          uuid not null,
    kpi_id                uuid not null,
    initiatives           integer not null check (initiatives >= 0),
    track_status          text not null check (track_status in ('MET', 'ON_TRACK', 'OFF_TRACK', 'STALE',
                                                                'NO_MEASUREMENT', 'NO_BASELINE')),
    progress              numeric,
    elapsed_share         numeric,
    target_value          numeric not null,
    latest_value          numeric,
    latest_period_start   date,
    latest_period_end     date,
    constraint ck_alignment_snapshot_target__latest
        check (num_nulls(latest_value, latest_period_start, latest_period_end) in (0, 3)),
    primary key (alignment_snapshot_id, kpi_target_id)
);

-- What was seen was seen: not even the service rewrites it.
revoke update, delete, truncate
    on alignment_snapshot, alignment_snapshot_spend, alignment_snapshot_finding, alignment_snapshot_initiative,
       alignment_snapshot_target
    from "${service_role}";
