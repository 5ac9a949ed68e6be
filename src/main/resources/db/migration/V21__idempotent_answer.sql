-- A stored answer keeps its own status (a measurement sent again is corrected, not created), and names its record by
-- text (a measurement has no UUID).
alter table idempotent_answer
    alter column record_id type text,
    add column status integer not null default 200;
update idempotent_answer set status = 201 where record_id is not null;
alter table idempotent_answer alter column status drop default;
