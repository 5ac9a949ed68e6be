-- Named sets of subjects. Rules, freezing and random assignment find their place beside the list of members.
create table cohort (
    id                uuid primary key references subject (id) on delete cascade,
    version           bigint not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    source_system     text,
    external_id       text,
    name              text not null,
    description       text,
    role              text not null check (role in ('TRAINED', 'CONTROL', 'AUDIENCE')),
    member_count      integer not null constraint ck_cohort__member_count check (member_count >= 0),
    -- Grows with each change of the members, so that a change that keeps their number is a new version too.
    member_changes    bigint not null,
    constraint uq_cohort__external_reference unique (source_system, external_id)
);
create index ix_cohort__updated_at on cohort (updated_at, id);

create table cohort_member (
    cohort_id  uuid not null references cohort (id) on delete cascade,
    subject_id uuid not null constraint fk_cohort_member__subject_ids references subject (id),
    created_at timestamptz not null,
    primary key (cohort_id, subject_id)
);
create index ix_cohort_member__subject_id on cohort_member (subject_id);
