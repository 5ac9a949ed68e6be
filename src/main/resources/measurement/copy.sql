-- Measurements as they leave in files; which days of a subject are withheld is asked once for all its rows.
with floor as materialized (
    select jsonb_object_agg(subject_id, days) as days
    from (select subject_id,
                 case when exists (select from employee where id = subject_id) then '{(,)}'
                      else withheld_days(subject_id, min(period_end) - 1, max(period_end) - 1) end as days
          from measurement where :where and exists (select from employee)
          group by subject_id offset 0) subject
    where days <> '{}')
select :fields
from measurement,
     lateral (select case when exists (select from employee)
                          then figure_withheld(
                              cast((select days from floor) ->> cast(subject_id as text) as datemultirange),
                              kpi_id in (select shown.kpi_id from kpi_of_frozen_cohort shown),
                              kpi_id, subject_id, period_start, period_end)
                          else false end as withheld offset 0) privacy
where :where
order by :order
