-- 100 KPIs measured in 10 org units over 100 months, and 2,000 initiatives.
begin;
insert into subject (id, kind) select ('00000000-0000-7000-8001-' || lpad(n::text, 12, '0'))::uuid, 'ORG_UNIT' from generate_series(1, 10) n;
insert into org_unit (id, version, created_at, updated_at, name, function)
select id, 0, now(), now(), 'Unit', 'BUSINESS' from subject where id::text like '00000000-0000-7000-8001-%';
insert into kpi (id, version, created_at, updated_at, code, name, owner, level, indicator, status, definition_version,
                 formula, unit_kind, unit_label, direction, time_aggregation, unit_aggregation, cadence)
select ('00000000-0000-7000-8003-' || lpad(n::text, 12, '0'))::uuid, 0, now(), now(), 'bench-' || n, 'KPI ' || n, 'Bench',
       4, 'LAGGING', 'ACTIVE', 1, 'Counted', 'SCORE', 'points', 'HIGHER_IS_BETTER', 'MEAN', 'MEAN', 'MONTHLY'
from generate_series(1, 100) n;
select ensure_measurement_partitions((select array_agg(y) from generate_series(2017, 2026) y));
insert into measurement (kpi_id, subject_id, period_start, period_end, version, created_at, updated_at, recorded_by,
                         definition_version, value, source)
select k.id, u.id, d::date, (d + interval '1 month')::date, 0, now(), now(), 'bench', 1, (random() * 100)::numeric(8, 2), 'bench'
from kpi k, org_unit u, generate_series(date '2017-01-01', date '2025-04-01', interval '1 month') d
where k.code like 'bench-%' and u.name = 'Unit';
insert into initiative (id, version, created_at, updated_at, title, phase, initiative_class, owner, org_unit_id, status,
                        currency, start_date, benefit_horizon_months)
select ('00000000-0000-7000-8002-' || lpad(n::text, 12, '0'))::uuid, 0, now(), now(), 'Initiative ' || n, 'DISCOVER',
       'STRATEGIC', 'Bench', (select id from org_unit where name = 'Unit' limit 1), 'ACTIVE', 'EUR', date '2026-01-01', 12
from generate_series(1, 2000) n;
commit;
analyze;
