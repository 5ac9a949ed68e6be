-- The versions of a measurement that was deleted and came back go on, or an old ETag would fit it.
with past as (
    select kpi_id, subject_id, period_start, max(version) as version
    from measurement_history h join reading r using (kpi_id, subject_id, period_start)
    group by kpi_id, subject_id, period_start)
update measurement m
set version = past.version + 1
from past
where (m.kpi_id, m.subject_id, m.period_start) = (past.kpi_id, past.subject_id, past.period_start)
  and m.version <= past.version
