-- What every room stands on: the service's own role, the audit trail, answers kept for repeated requests.
-- Conventions: a table is named like its resource; constraints are uq_<table>__<field>, fk_<table>__<field> and
-- ck_<table>__<field>, from which the service derives the pointer of a refusal.

do $$
begin
    if not exists (select from pg_roles where rolname = '${service_role}') then
        create role "${service_role}" nologin;
    end if;
end
$$;

grant usage on schema public to "${service_role}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${service_role}";

create table audit_event (
    id          uuid primary key,
    at          timestamptz not null,
    actor       text not null,
    request_id  text not null,
    action      text not null check (action in ('CREATED', 'CHANGED', 'DELETED')),
    resource    text not null,
    resource_id text not null,
    before      text,
    after       text
);
create index ix_audit_event__record on audit_event (resource, resource_id, at, id);
create index ix_audit_event__deleted on audit_event (resource, at, resource_id) where action = 'DELETED';

-- The chain over the events, in the order in which they were sealed.
create table audit_seal (
    position bigint primary key,
    event_id uuid not null unique references audit_event (id),
    hash     text not null
);

-- History is added to and never rewritten, not even by the service itself.
revoke update, delete, truncate on audit_event, audit_seal from "${service_role}";

create table idempotent_answer (
    caller          text not null,
    operation       text not null,
    idempotency_key text not null,
    fingerprint     text not null,
    body            text not null,
    record_id       uuid,
    record_version  bigint,
    stored_at       timestamptz not null,
    primary key (caller, operation, idempotency_key)
);
create index ix_idempotent_answer__stored_at on idempotent_answer (stored_at);
