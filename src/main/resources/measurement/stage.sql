-- Where the rows of a load wait until all have been judged. The session's own, and gone with the transaction.
create temporary table reading (
    line               bigint not null,
    kpi_id             uuid not null,
    subject_id         uuid not null,
    period_start       date not null,
    period_end         date not null,
    definition_version integer not null,
    value              numeric not null,
    numerator          numeric,
    denominator        numeric,
    sample_size        integer,
    standard_deviation numeric,
    source             text not null
) on commit drop;
set local work_mem = '64MB';
-- A load takes as long as it takes, and waits for the load before it.
set local statement_timeout = 0;
set local lock_timeout = 0;
