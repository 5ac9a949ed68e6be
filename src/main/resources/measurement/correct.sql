-- Replaces the values that differ from the readings, each into the history.
with now (at, who) as (values (cast(:'at' as timestamptz), cast(:'who' as text))),
replaced as (
    select m.*, greatest(now.at, m.updated_at) as ended_at, now.who as ended_by
    from now, reading r join measurement m using (kpi_id, subject_id, period_start)
    where (m.value, m.numerator, m.denominator, m.sample_size, m.standard_deviation, m.source)
        is distinct from (r.value, r.numerator, r.denominator, r.sample_size, r.standard_deviation, r.source)),
kept as (
    insert into measurement_history (kpi_id, subject_id, period_start, period_end, definition_version,
                                     value, numerator, denominator, sample_size, standard_deviation, source,
                                     version, created_at, updated_at, recorded_by, ended_at, ended_by, ending)
    select kpi_id, subject_id, period_start, period_end, definition_version,
           value, numerator, denominator, sample_size, standard_deviation, source,
           version, created_at, updated_at, recorded_by, ended_at, ended_by, 'CORRECTED'
    from replaced)
update measurement m
set period_end = r.period_end, definition_version = r.definition_version, value = r.value,
    numerator = r.numerator, denominator = r.denominator, sample_size = r.sample_size,
    standard_deviation = r.standard_deviation, source = r.source,
    version = replaced.version + 1, updated_at = replaced.ended_at, recorded_by = replaced.ended_by
from replaced join reading r using (kpi_id, subject_id, period_start)
where (m.kpi_id, m.subject_id, m.period_start)
    = (replaced.kpi_id, replaced.subject_id, replaced.period_start)
