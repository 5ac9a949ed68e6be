-- Where the rows of an import wait until all have been judged. The session's own, and gone with the transaction.
create temporary table workforce_row (
    line                 bigint not null,
    -- Whose id it will be, if it is somebody or something new.
    new_id               uuid not null,
    org_unit             boolean not null,
    refused              boolean not null,
    source_system        text not null,
    external_id          text not null,
    -- Of which fields the row speaks, be it to say that there is nothing; whatever it is silent about stays as it is.
    -- The sum of: 1 employee number, 2 user name, 4 given name, 8 family name, 16 email, 32 end of employment,
    -- 64 org unit, 128 manager, 256 job title, 512 job code, 1024 location, 2048 cost center,
    -- 4096 full-time equivalent, 8192 parent.
    stated               integer not null,
    effective_from       date not null,
    employment_end       date,
    employee_number      text,
    user_name            text,
    display_name         text,
    given_name           text,
    family_name          text,
    email                text,
    org_unit_id          uuid,
    org_unit_external_id text,
    manager_id           uuid,
    manager_external_id  text,
    job_title            text,
    job_code             text,
    location             text,
    cost_center          text,
    full_time_equivalent numeric,
    hourly_cost          numeric,
    hourly_cost_currency text,
    name                 text,
    function             text,
    parent_id            uuid,
    parent_external_id   text
) on commit drop;
set local work_mem = '64MB';
set local jit = off;
-- An import takes as long as it takes, and waits for the import before it.
set local statement_timeout = 0;
set local lock_timeout = 0;
