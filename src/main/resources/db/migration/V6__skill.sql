-- What people are to be able to do, shared by all initiatives.
create table skill (
    id            uuid primary key,
    version       bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    source_system text,
    external_id   text,
    name          text not null,
    description   text,
    constraint uq_skill__external_reference unique (source_system, external_id)
);
create unique index uq_skill__name on skill (lower(name));
create index ix_skill__updated_at on skill (updated_at, id);

create table skill_level (
    skill_id    uuid not null references skill (id) on delete cascade,
    level       integer not null,
    name        text not null,
    description text,
    primary key (skill_id, level)
);
