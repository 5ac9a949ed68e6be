-- The evidence, by the million. Both tables carry kpi_id, by which they can be spread over machines, in their keys;
-- they refer only to small tables, have no triggers, and are partitioned by the year in which the period starts.
create table measurement (
    kpi_id             uuid not null constraint fk_measurement__kpi_id references kpi (id),
    subject_id         uuid not null constraint fk_measurement__subject_id references subject (id),
    period_start       date not null,
    period_end         date not null,
    version            bigint not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    recorded_by        text not null,
    definition_version integer not null,
    value              numeric not null,
    numerator          numeric,
    denominator        numeric constraint ck_measurement__denominator check (denominator > 0),
    sample_size        integer constraint ck_measurement__sample_size check (sample_size > 0),
    standard_deviation numeric constraint ck_measurement__standard_deviation check (standard_deviation >= 0),
    source             text not null,
    primary key (kpi_id, subject_id, period_start),
    constraint ck_measurement__period_end check (period_end > period_start),
    constraint ck_measurement__numerator check ((numerator is null) = (denominator is null))
) partition by range (period_start);
create index ix_measurement__subject_id on measurement (subject_id, kpi_id, period_start);
create index ix_measurement__updated_at on measurement (updated_at, kpi_id, subject_id, period_start);

-- Every value that was replaced or deleted, as it stood, and how it ended. No foreign keys: what was once measured
-- stays known when a KPI or a subject goes.
create table measurement_history (
    like measurement,
    ended_at timestamptz not null,
    ended_by text not null,
    ending   text not null check (ending in ('CORRECTED', 'DELETED')),
    primary key (kpi_id, subject_id, period_start, version)
) partition by range (period_start);

-- History is added to and never rewritten, not even by the service itself.
revoke update, delete, truncate on measurement_history from "${service_role}";

-- Makes the partitions of those years where they are missing. It runs as the owner of the tables, because the service
-- makes no tables; it attaches them, because creating them in place would lock out every reader. The service reaches
-- partitions through their parents, and so only as its rights on the parents allow.
create function ensure_measurement_partitions(years integer[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as
$$
declare
    parent    text;
    year      integer;
    partition text;
begin
    for parent, year in
        select p, y
        from unnest(array ['measurement', 'measurement_history']) p, (select distinct unnest(years)) wanted (y)
        where y between 1900 and 2999
          and not exists (select from pg_class where relname = p || '_' || y and relnamespace = 'public'::regnamespace)
    loop
        perform pg_advisory_xact_lock(hashtextextended('measurement partitions', 0));
        partition := parent || '_' || year;
        -- Another transaction may have made it while this one waited.
        if not exists (select from pg_class where relname = partition and relnamespace = 'public'::regnamespace) then
            execute format('create table public.%I (like public.%I including all)', partition, parent);
            execute format('revoke all on public.%I from %I', partition, '${service_role}');
            execute format('alter table public.%I attach partition public.%I for values from (%L) to (%L)',
                           parent, partition, make_date(year, 1, 1), make_date(year + 1, 1, 1));
        end if;
    end loop;
end
$$;
revoke execute on function ensure_measurement_partitions(integer[]) from public;
grant execute on function ensure_measurement_partitions(integer[]) to "${service_role}";
