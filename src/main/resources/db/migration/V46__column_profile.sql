-- How systems write their workforce files: their own headings, and the form of their dates and numbers.
create table column_profile (
    id            uuid primary key,
    version       bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    source_system text,
    external_id   text,
    name          text not null,
    -- Of the rows that a file by this profile has, not of the profile.
    row_source    text,
    date_format   text,
    decimal_comma boolean not null,
    constraint uq_column_profile__external_reference unique (source_system, external_id)
);
create unique index uq_column_profile__name on column_profile (lower(name));
create index ix_column_profile__updated_at on column_profile (updated_at, id);

create table column_profile_heading (
    column_profile_id uuid not null references column_profile (id) on delete cascade,
    heading           text not null,
    field             text not null,
    primary key (column_profile_id, heading)
);

create table column_profile_constant (
    column_profile_id uuid not null references column_profile (id) on delete cascade,
    field             text not null,
    value             text not null,
    primary key (column_profile_id, field)
);

create table column_profile_ignored (
    column_profile_id uuid not null references column_profile (id) on delete cascade,
    heading           text not null,
    primary key (column_profile_id, heading)
);
