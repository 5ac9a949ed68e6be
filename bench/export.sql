-- The fields of the service's CSV export of measurements.
translate(encode(uuid_send(kpi_id) || uuid_send(subject_id)
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
