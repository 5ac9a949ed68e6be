-- Inserts the readings whose keys are new, and locks the measurements of all others until the transaction ends, in the
-- order of the keys. The update never happens; it is there because it locks the rows that exist, in their place.
with now (at, who) as (values (cast(:'at' as timestamptz), cast(:'who' as text)))
insert into measurement (kpi_id, subject_id, period_start, period_end, definition_version,
                         value, numerator, denominator, sample_size, standard_deviation, source,
                         version, created_at, updated_at, recorded_by)
select r.kpi_id, r.subject_id, r.period_start, r.period_end, r.definition_version,
       r.value, r.numerator, r.denominator, r.sample_size, r.standard_deviation, r.source,
       0, now.at, now.at, now.who
from now, reading r
order by r.kpi_id, r.subject_id, r.period_start
on conflict (kpi_id, subject_id, period_start) do update set version = measurement.version where false
