-- The select of the service's CSV export of measurements, as it stands in MeasurementCopy.
copy (
    with floor as materialized (
        select jsonb_object_agg(subject_id, days) as days
        from (select subject_id,
                     case when exists (select from employee where id = subject_id) then '{(,)}'
                          else withheld_days(subject_id, min(period_end) - 1, max(period_end) - 1) end as days
              from measurement where true and exists (select from employee)
              group by subject_id offset 0) subject
        where days <> '{}')
    select translate(encode(uuid_send(kpi_id) || uuid_send(subject_id)
                                || int4send(period_start - date '1970-01-01'), 'base64'), '+/', '-_') as id,
           version,
           to_char(created_at at time zone 'UTC', case created_at
               when date_trunc('second', created_at) then 'YYYY-MM-DD"T"HH24:MI:SS"Z"'
               when date_trunc('milliseconds', created_at) then 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
               else 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"' end) as "createdAt",
           to_char(updated_at at time zone 'UTC', case updated_at
               when date_trunc('second', updated_at) then 'YYYY-MM-DD"T"HH24:MI:SS"Z"'
               when date_trunc('milliseconds', updated_at) then 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
               else 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"' end) as "updatedAt",
           recorded_by, kpi_id, definition_version, subject_id, period_start, period_end,
           case when not withheld then value end as value, case when not withheld then numerator end as numerator,
           case when not withheld then denominator end as denominator,
           case when not withheld then sample_size end as "sampleSize",
           case when not withheld then standard_deviation end as "standardDeviation", source, cast(withheld as text)
    from measurement,
         lateral (select case when exists (select from employee) then
                      coalesce(cast((select days from floor) ->> cast(subject_id as text) as datemultirange)
                               @> period_end - 1, false)
                      or kpi_id = any (array(select distinct rival.kpi_id
                                             from measurement rival join cohort c on c.id = rival.subject_id
                                             where c.frozen_at is not null))
                         and given_away_by_a_cohort(kpi_id, subject_id, period_start, period_end - 1)
                      else false end as withheld offset 0) privacy
    order by kpi_id, subject_id, period_start
) to stdout (format csv);
