-- The past states of a series, by the instant at which they ended: a list as of an instant reads those that ended later.
create index ix_measurement_history__ended_at on measurement_history (ended_at, kpi_id, subject_id, period_start);
