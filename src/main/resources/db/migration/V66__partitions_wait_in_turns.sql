-- Attaching a partition asks for a lock on the tables that measurements refer to. Whoever waits for it keeps everybody
-- behind them from writing there, and a long import holds what it waits for. So it asks for a moment at a time, and as long
-- in all as lock_timeout says.
create or replace function ensure_measurement_partitions(years integer[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as
$$
declare
    patience  constant bigint := (select setting from pg_settings where name = 'lock_timeout');
    since     constant timestamptz := clock_timestamp();
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
        while not exists (select from pg_class where relname = partition and relnamespace = 'public'::regnamespace) loop
            begin
                perform set_config('lock_timeout', '200ms', true);
                execute format('create table public.%I (like public.%I including all)', partition, parent);
                execute format('revoke all on public.%I from %I', partition, '${service_role}');
                execute format('alter table public.%I attach partition public.%I for values from (%L) to (%L)',
                               parent, partition, make_date(year, 1, 1), make_date(year + 1, 1, 1));
                perform set_config('lock_timeout', patience || 'ms', true);
            exception
                when lock_not_available then
                    if patience > 0 and clock_timestamp() > since + make_interval(secs => patience / 1000.0) then
                        raise;
                    end if;
                    perform pg_sleep(0.1);
            end;
        end loop;
    end loop;
end
$$;
