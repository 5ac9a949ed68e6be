-- Who claimed which part of what changed for the better. The cap of an account is kept here, whoever writes.
create table benefit_account (
    id                uuid primary key,
    version           bigint not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    source_system     text,
    external_id       text,
    kpi_id            uuid not null constraint fk_benefit_account__kpi_id references kpi (id),
    org_unit_id       uuid constraint fk_benefit_account__org_unit_id references org_unit (id),
    cohort_id         uuid constraint fk_benefit_account__cohort_id references cohort (id),
    population_as_of  date,
    change_basis      text not null check (change_basis in ('PER_SUBJECT', 'TOTAL')),
    period_start      date not null,
    period_end        date not null,
    measured_change   numeric,
    -- Null where nothing was measured, and then there is nothing to claim.
    cap               numeric constraint ck_benefit_account__cap check (cap >= 0),
    cap_source        text check (cap_source in ('IMPACT_STUDY', 'MEASURED_CHANGE')),
    claimed           numeric not null,
    held              numeric not null constraint ck_benefit_account__held check (held >= 0),
    contributed       numeric not null
                      constraint ck_benefit_account__contributed check (contributed >= 0 and contributed <= 1),
    over_claimed      boolean not null,
    status            text generated always as (case
                          when over_claimed then 'OVER_CLAIMED'
                          when cap is null then 'UNANCHORED'
                          when claimed < cap then 'OPEN'
                          else 'EXHAUSTED' end) stored,
    constraint ck_benefit_account__period_end check (period_end > period_start),
    constraint ck_benefit_account__org_unit_id check ((org_unit_id is null) <> (cohort_id is null)),
    constraint ck_benefit_account__population_as_of check ((population_as_of is null) = (org_unit_id is null)),
    constraint ck_benefit_account__cap_source check ((cap is null) = (cap_source is null)),
    -- What was claimed stays when a later study lowers the cap; the account then says so, and takes nothing more.
    constraint ck_benefit_account__claimed check (claimed >= 0 and (over_claimed or claimed <= coalesce(cap, 0))),
    constraint uq_benefit_account__kpi_id unique nulls not distinct
        (kpi_id, org_unit_id, cohort_id, population_as_of, change_basis, period_start, period_end)
);
create index ix_benefit_account__org_unit_id on benefit_account (org_unit_id);
create index ix_benefit_account__cohort_id on benefit_account (cohort_id);
create index ix_benefit_account__updated_at on benefit_account (updated_at, id);

-- Whom an account is about: units and people alike, so that no change is claimed once of the people and once of the unit.
create table benefit_account_subject (
    benefit_account_id uuid not null references benefit_account (id),
    subject_id         uuid not null constraint fk_benefit_account_subject__subject_id references subject (id),
    primary key (benefit_account_id, subject_id)
);
create index ix_benefit_account_subject__subject_id on benefit_account_subject (subject_id);

create table benefit_claim (
    id                 uuid primary key,
    version            bigint not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    source_system      text,
    external_id        text,
    benefit_account_id uuid not null
                       constraint fk_benefit_claim__benefit_account_id references benefit_account (id),
    roi_calculation_id uuid not null
                       constraint fk_benefit_claim__roi_calculation_id references roi_calculation (id),
    line_id            text not null,
    initiative_id      uuid not null constraint fk_benefit_claim__initiative_id references initiative (id),
    standing           text not null check (standing in ('CLAIMED', 'HELD', 'UNANCHORED')),
    amount             numeric constraint ck_benefit_claim__amount check (amount > 0),
    contribution       numeric
                       constraint ck_benefit_claim__contribution check (contribution >= 0 and contribution <= 1),
    -- As they were when the claim was made.
    cap_then           numeric,
    cap_source_then    text check (cap_source_then in ('IMPACT_STUDY', 'MEASURED_CHANGE')),
    left_then          numeric,
    claimed_by         text not null,
    released_at        timestamptz,
    released_by        text,
    release_reason     text,
    constraint ck_benefit_claim__standing check
        (standing = 'HELD' or (standing = 'CLAIMED') = (amount is not null)),
    constraint ck_benefit_claim__released_at check
        ((released_at is null) = (released_by is null) and (released_at is null) = (release_reason is null)),
    constraint uq_benefit_claim__line_id unique (roi_calculation_id, line_id)
);
create index ix_benefit_claim__benefit_account_id on benefit_claim (benefit_account_id, id);
create index ix_benefit_claim__initiative_id on benefit_claim (initiative_id);

revoke delete, truncate on benefit_account, benefit_claim from "${service_role}";
revoke update, delete, truncate on benefit_account_subject from "${service_role}";
