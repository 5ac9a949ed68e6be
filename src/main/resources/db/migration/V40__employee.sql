-- Who works here. Personal fields stand in this table and in tables that name it as theirs, so that erasure finds them all.
create table employee (
    id              uuid primary key references subject (id) on delete cascade,
    version         bigint not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    source_system   text,
    external_id     text,
    employee_number text constraint uq_employee__employee_number unique,
    user_name       text,
    given_name      text,
    family_name     text,
    display_name    text not null,
    email           text,
    active          boolean not null,
    erased_at       timestamptz,
    -- Grows with what is said of the employee in other tables, so that such a change is a new version too.
    changes         bigint not null,
    constraint uq_employee__external_reference unique (source_system, external_id)
);
create unique index uq_employee__user_name on employee (lower(user_name));
create index ix_employee__email on employee (lower(email));
create index ix_employee__updated_at on employee (updated_at, id);
create index ix_employee__display_name on employee (display_name, id);

-- Under which ids further systems know an employee.
create table employee_identifier (
    employee_id   uuid not null references employee (id) on delete cascade,
    source_system text not null,
    external_id   text not null,
    primary key (employee_id, source_system),
    constraint uq_employee_identifier__external_id unique (source_system, external_id)
);

-- Where an employee works, for whom and as what, from a day on and until another (exclusive); no row: not employed.
create table assignment (
    employee_id          uuid not null references employee (id) on delete cascade,
    effective_from       date not null,
    effective_to         date,
    org_unit_id          uuid constraint fk_assignment__org_unit_id references org_unit (id),
    manager_id           uuid constraint fk_assignment__manager_id references employee (id),
    job_title            text,
    job_code             text,
    location             text,
    cost_center          text,
    full_time_equivalent numeric not null constraint ck_assignment__full_time_equivalent
        check (full_time_equivalent > 0 and full_time_equivalent <= 2),
    primary key (employee_id, effective_from),
    constraint ck_assignment__effective_to check (effective_to > effective_from),
    constraint ck_assignment__manager_id check (manager_id <> employee_id)
);
create index ix_assignment__org_unit_id on assignment (org_unit_id, effective_from);
create index ix_assignment__manager_id on assignment (manager_id, effective_from);

-- What an hour of an employee costs, fully loaded, from a day on. Apart, because few may read it.
create table hourly_cost (
    employee_id    uuid not null references employee (id) on delete cascade,
    effective_from date not null,
    amount         numeric not null constraint ck_hourly_cost__amount check (amount >= 0),
    currency       char(3) not null,
    primary key (employee_id, effective_from)
);

-- That a person was made a pseudonym, and what was found and emptied on the way.
create table erasure (
    id          uuid primary key,
    employee_id uuid not null constraint uq_erasure__employee_id unique,
    erased_at   timestamptz not null,
    erased_by   text not null,
    reason      text not null,
    report      text not null
);
revoke update, delete, truncate on erasure from "${service_role}";
