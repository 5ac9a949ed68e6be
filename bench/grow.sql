-- More measurements of the 100 monthly KPIs: of the org units :first to :last, over the 100 months from 2017 on. The
-- rows are true, so that their foreign keys need not be checked one by one.
begin;
set local session_replication_role = replica;
insert into measurement (kpi_id, subject_id, period_start, period_end, version, created_at, updated_at, recorded_by,
                         definition_version, value, source)
select ('00000000-0000-7000-8003-' || lpad(k::text, 12, '0'))::uuid,
       ('00000000-0000-7000-8001-' || lpad(u::text, 12, '0'))::uuid,
       d::date, (d + interval '1 month')::date, 0, now(), now(), 'bench', 1, (random() * 100)::numeric(8, 2), 'bench'
from generate_series(date '2017-01-01', date '2025-04-01', interval '1 month') d, generate_series(1, 100) k,
     generate_series(:first, :last) u
on conflict do nothing;
commit;
vacuum analyze measurement;
