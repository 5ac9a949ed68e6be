-- Work that takes longer than a request may wait. Every bulk load is a job, the synchronous ones too, so that its
-- report and its refused rows can be asked for afterwards.
create table job (
    id             uuid primary key,
    version        bigint not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    kind           text not null,
    state          text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    parameters     text not null,
    created_by     text not null,
    request_id     text not null,
    -- Whether its input waits in job_input, so that any replica can take it up.
    spooled        boolean not null,
    sha256         text,
    attempt        integer not null,
    leased_until   timestamptz,
    started_at     timestamptz,
    finished_at    timestamptz,
    rows_read      bigint not null,
    report         text,
    failure_code   text,
    failure_detail text
);
create index ix_job__unfinished on job (created_at) where state in ('QUEUED', 'RUNNING');
create index ix_job__updated_at on job (updated_at, id);
create index ix_job__finished_at on job (finished_at);

-- A body as it came, compressed, in parts.
create table job_input (
    job_id uuid not null constraint fk_job_input__job_id references job (id) on delete cascade,
    part   integer not null,
    bytes  bytea not null,
    primary key (job_id, part)
);
alter table job_input alter column bytes set storage external;

-- What was wrong with which row.
create table job_refusal (
    job_id  uuid not null constraint fk_job_refusal__job_id references job (id) on delete cascade,
    line    bigint not null,
    ordinal integer not null,
    code    text not null,
    pointer text not null,
    message text not null,
    primary key (job_id, line, ordinal)
);
