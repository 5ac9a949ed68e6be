-- 100 objectives with 200 KPI targets on 100 KPIs, 2,000 initiatives mapped to them, and 10,000 measurements: 100 KPIs
-- in 10 org units over ten months short of a year of days, which a KPI of its own has.
begin;
create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as
    $$ select ('00000000-0000-7000-' || (8000 + kind) || '-' || lpad(n::text, 12, '0'))::uuid $$;

insert into subject (id, kind) select pg_temp.id(1, n), 'ORG_UNIT' from generate_series(1, 1000) n;
insert into org_unit (id, version, created_at, updated_at, name, function, parent_id)
select pg_temp.id(1, n), 0, now(), now(), 'Unit ' || n, 'BUSINESS', case when n > 1 then pg_temp.id(1, 1) end
from generate_series(1, 1000) n;

insert into kpi (id, version, created_at, updated_at, code, name, owner, level, indicator, status, definition_version,
                 formula, unit_kind, unit_label, direction, time_aggregation, unit_aggregation, cadence)
select pg_temp.id(3, n), 0, now(), now(), 'bench-' || n, 'KPI ' || n, 'Bench', 4, 'LAGGING', 'ACTIVE', 1, 'Counted',
       'COUNT', 'pieces', 'HIGHER_IS_BETTER', 'SUM', 'SUM', case when n <= 100 then 'MONTHLY' else 'DAILY' end
from generate_series(1, 101) n;

insert into objective (id, version, created_at, updated_at, statement, category_id, business_owner, org_unit_id,
                       priority, period_start, period_end, status)
select pg_temp.id(4, n), 0, now(), now(), 'Objective ' || n, (select id from objective_category order by id limit 1),
       'Bench', pg_temp.id(1, 1 + n % 10), n, current_date - 200, current_date + 200, 'ACTIVE'
from generate_series(1, 100) n;
insert into kpi_target (id, version, created_at, updated_at, objective_id, kpi_id, org_unit_id, baseline_value,
                        baseline_date, target_value, due_date, status)
select pg_temp.id(5, n), 0, now(), now(), pg_temp.id(4, 1 + n % 100), pg_temp.id(3, 1 + n % 100),
       pg_temp.id(1, 1 + n % 10), 10, current_date - 200, 90, current_date + 200, 'ACTIVE'
from generate_series(1, 200) n;

insert into initiative (id, version, created_at, updated_at, title, phase, initiative_class, owner, org_unit_id, status,
                        currency, start_date, benefit_horizon_months)
select pg_temp.id(2, n), 0, now(), now(), 'Initiative ' || n, 'DISCOVER', 'STRATEGIC', 'Bench', pg_temp.id(1, 1 + n % 10),
       'ACTIVE', 'EUR', date '2026-01-01', 12
from generate_series(1, 2000) n;
insert into kpi_mapping (id, version, created_at, updated_at, initiative_id, kpi_target_id, hypothesis_expected_change,
                         hypothesis_change_unit, hypothesis_lag_days, hypothesis_population, hypothesis_rationale)
select pg_temp.id(6, n), 0, now(), now(), pg_temp.id(2, n), pg_temp.id(5, 1 + n % 200), 5, 'KPI_UNIT', 30, 'All', 'Bench'
from generate_series(1, 1800) n;

select ensure_measurement_partitions((select array_agg(y) from generate_series(2017, 2026) y));
insert into measurement (kpi_id, subject_id, period_start, period_end, version, created_at, updated_at, recorded_by,
                         definition_version, value, source)
select pg_temp.id(3, k), pg_temp.id(1, u), d::date, (d + interval '1 month')::date, 0, now(), now(), 'bench', 1,
       (random() * 100)::numeric(8, 2), 'bench'
from generate_series(1, 100) k, generate_series(1, 10) u,
     generate_series(date '2024-07-01', date '2025-04-01', interval '1 month') d
where not (k > 63 and d = date '2024-07-01');
insert into measurement (kpi_id, subject_id, period_start, period_end, version, created_at, updated_at, recorded_by,
                         definition_version, value, source)
select pg_temp.id(3, 101), pg_temp.id(1, 1), d, d + 1, 0, now(), now(), 'bench', 1, (random() * 100)::numeric(8, 2), 'bench'
from (select date '2025-01-01' + n as d from generate_series(0, 364) n) days;
commit;
vacuum analyze;
