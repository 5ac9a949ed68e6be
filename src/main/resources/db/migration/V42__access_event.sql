-- Who read whose data, when. Without what was read, and without what was asked for: both may name people.
create table access_event (
    id         uuid primary key,
    at         timestamptz not null,
    actor      text not null,
    request_id text not null,
    operation  text not null,
    -- A file of a whole list names nobody in particular.
    whole_list boolean not null,
    person_ids uuid[] not null
);
create index ix_access_event__person_ids on access_event using gin (person_ids);
create index ix_access_event__at on access_event (at, id);
revoke update, delete, truncate on access_event from "${service_role}";
