-- A million readings of the 100 monthly KPIs, of a hundred org units from :first on, by month, as a source would send them.
create temporary view rows as
select row_number() over () as line,
       ('00000000-0000-7000-8003-' || lpad(k::text, 12, '0'))::uuid as kpi_id,
       ('00000000-0000-7000-8001-' || lpad(u::text, 12, '0'))::uuid as subject_id,
       d::date as period_start, (d + interval '1 month')::date as period_end, 1 as definition_version,
       (random() * 100)::numeric(8, 2) as value, null as numerator, null as denominator, null as sample_size,
       null as standard_deviation, 'bench' as source
from generate_series(date '2017-01-01', date '2025-04-01', interval '1 month') d, generate_series(1, 100) k,
     generate_series(:first, :last) u;
\o :file
copy (select * from rows) to stdout;
