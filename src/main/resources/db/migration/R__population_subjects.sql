-- All that a KPI can be measured on in a population on a day: a unit and those below it, a cohort and its members with
-- what is below them, and the people behind all of these.
create or replace function population_subjects(population uuid, day date) returns setof uuid
language sql stable as $$
    select id from public.org_unit_subtree(population, day) unit (id)
    union
    select below.id
    from public.cohort_member m cross join lateral public.org_unit_subtree(m.subject_id, day) below (id)
    where m.cohort_id = population
    union
    select id from public.people_of(population, day) person (id)
$$;
