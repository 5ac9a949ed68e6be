-- What identity providers say of employees beyond what employee and assignment hold. Personal, all of it: erasure empties it.
-- A SCIM User is an employee with a user_name; most of these rows are missing until an identity provider writes them.
create table scim_user (
    employee_id        uuid primary key references employee (id) on delete cascade,
    -- Whether employee.display_name was said, or made up of other names for want of one.
    display_name_said  boolean not null,
    formatted_name     text,
    middle_name        text,
    honorific_prefix   text,
    honorific_suffix   text,
    nick_name          text,
    profile_url        text,
    user_type          text,
    preferred_language text,
    locale             text,
    timezone           text,
    -- Of the address that stands in employee.email.
    email_type         text,
    email_display      text,
    email_primary      boolean,
    organization       text,
    division           text,
    department         text,
    -- Whom a manager that nobody is (yet) was said to be; a manager who is known stands in assignment.
    manager_awaited    text
);
create index ix_scim_user__manager_awaited on scim_user (lower(manager_awaited)) where manager_awaited is not null;

-- The further addresses, and the telephone numbers, roles and entitlements.
create table scim_user_value (
    employee_id uuid not null references employee (id) on delete cascade,
    attribute   text not null constraint ck_scim_user_value__attribute
        check (attribute in ('emails', 'phoneNumbers', 'roles', 'entitlements')),
    position    integer not null,
    value       text,
    display     text,
    type        text,
    is_primary  boolean,
    primary key (employee_id, attribute, position)
);
create index ix_scim_user_value__value on scim_user_value (lower(value), attribute);

create table scim_group (
    id             uuid primary key,
    version        bigint not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    source_system  text,
    external_id    text,
    display_name   text not null,
    -- Grows with each change of the members, so that a change that keeps their number is a new version too.
    member_changes bigint not null
);
create unique index uq_scim_group__display_name on scim_group (lower(display_name));
create index ix_scim_group__external_id on scim_group (external_id);

-- A member is an employee or another group; member_id is whichever it is.
create table scim_group_member (
    group_id    uuid not null references scim_group (id) on delete cascade,
    member_id   uuid not null,
    employee_id uuid references employee (id) on delete cascade,
    subgroup_id uuid references scim_group (id) on delete cascade,
    primary key (group_id, member_id),
    constraint ck_scim_group_member__member_id
        check (member_id = coalesce(employee_id, subgroup_id) and num_nonnulls(employee_id, subgroup_id) = 1)
);
create index ix_scim_group_member__employee_id on scim_group_member (employee_id);
create index ix_scim_group_member__subgroup_id on scim_group_member (subgroup_id);

-- Pages of all users, and how many there are, without a look at the rows themselves.
create index ix_employee__users on employee (id) where user_name is not null;

-- A department that an identity provider names moves the person to the one unit of that name.
create index ix_org_unit__name on org_unit (lower(name));
