-- Cohorts by rule, frozen cohorts, and what chance decided.
alter table cohort add column rule text;
alter table cohort add column evaluated_on date;
alter table cohort add column frozen_at timestamptz;
alter table cohort add column frozen_on date;
alter table cohort add column drawn_from_id uuid constraint fk_cohort__drawn_from_id references cohort (id);
alter table cohort add column seed bigint;
alter table cohort add constraint ck_cohort__seed check ((seed is null) = (drawn_from_id is null));

-- The people that a cohort came to when it was frozen, those of its org units included.
create table cohort_person (
    cohort_id   uuid not null references cohort (id) on delete cascade,
    employee_id uuid not null constraint fk_cohort_person__employee_id references employee (id),
    primary key (cohort_id, employee_id)
);
create index ix_cohort_person__employee_id on cohort_person (employee_id);
