-- Who is behind a subject, and whether a figure on it would say too much of them. The rule is definitions.md's:
-- a figure is withheld when its population has 1 to 4 people, or differs by 1 to 4 from its parent unit, or from a frozen
-- cohort that shows the same figure for the same period. Where nobody is known there is nobody to protect.
-- Views of other roles use it: it reads what they may not, by names that nobody else can give.
--
-- Who is asked for by two days: they had come by the one and had not left by the other. Of a span, its first and its
-- last day name those who were there throughout; the last and the first, those who were there at any time; of one day,
-- twice that day, both.

create or replace function org_unit_subtree(unit uuid, come date, stayed date) returns setof uuid
language sql stable as $$
    with recursive units (id) as (
        select unit
        union
        select l.org_unit_id from units join public.org_unit_line l on l.parent_id = units.id
        where l.effective_from <= come and (l.effective_to is null or l.effective_to > stayed))
    select id from units
$$;

create or replace function org_unit_subtree(unit uuid, day date) returns setof uuid
language sql stable as $$
    select id from public.org_unit_subtree(unit, day, day) below (id)
$$;

create or replace function people_of(subject uuid, come date, stayed date) returns setof uuid
language sql stable as $$
    select e.id from public.employee e where e.id = subject
    union
    select a.employee_id
    from public.org_unit_subtree(subject, come, stayed) unit (id)
    join public.assignment a on a.org_unit_id = unit.id
    where a.effective_from <= come and (a.effective_to is null or a.effective_to > stayed)
    union
    select p.employee_id from public.cohort_person p where p.cohort_id = subject
    union
    select e.id
    from public.cohort c join public.cohort_member m on m.cohort_id = c.id join public.employee e on e.id = m.subject_id
    where c.id = subject and c.frozen_at is null
    union
    select a.employee_id
    from public.cohort c
    join public.cohort_member m on m.cohort_id = c.id
    cross join lateral public.org_unit_subtree(m.subject_id, come, stayed) unit (id)
    join public.assignment a on a.org_unit_id = unit.id
    where c.id = subject and c.frozen_at is null
      and a.effective_from <= come and (a.effective_to is null or a.effective_to > stayed)
$$;

create or replace function people_of(subject uuid, day date) returns setof uuid
language sql stable as $$
    select id from public.people_of(subject, day, day) person (id)
$$;

-- How many people are behind a subject, 5 standing for more than that: a large unit is counted no further. A person who
-- moved within a unit counts twice among those who were there at any time: more than there were, never fewer.
create or replace function people_up_to_five(subject uuid, come date, stayed date) returns bigint
language plpgsql stable security definer as $$
begin
    if exists (select from public.org_unit u where u.id = subject) then
        return (select count(*) from (
            select from public.org_unit_subtree(subject, come, stayed) unit (id)
            join public.assignment a on a.org_unit_id = unit.id
            where a.effective_from <= come and (a.effective_to is null or a.effective_to > stayed)
            limit 5) counted);
    end if;
    return (select count(*) from (select from public.people_of(subject, come, stayed) limit 5) counted);
end
$$;

create or replace function people_up_to_five(subject uuid, day date) returns bigint
language sql stable as $$
    select public.people_up_to_five(subject, day, day)
$$;

-- Of several subjects together, nobody of whom is in two of them.
create or replace function people_up_to_five(subjects uuid[], day date) returns bigint
language sql stable as $$
    select coalesce(sum(coalesce(nullif(public.people_up_to_five(one, day), 0), 5)), 0)
    from unnest(subjects) one
$$;

-- Of those in a unit, those who are not in one right below it.
create or replace function others_up_to_five(unit uuid, below uuid, come date, stayed date) returns bigint
language plpgsql stable security definer as $$
begin
    return (
        with recursive units (id) as (
            select unit
            union
            select l.org_unit_id from units join public.org_unit_line l on l.parent_id = units.id
            where l.org_unit_id <> below
              and l.effective_from <= come and (l.effective_to is null or l.effective_to > stayed))
        select count(*) from (
            select from units join public.assignment a on a.org_unit_id = units.id
            where a.effective_from <= come and (a.effective_to is null or a.effective_to > stayed)
            limit 5) counted);
end
$$;

-- The days of a span, its last one included, on which any figure on a subject is withheld, whatever its KPI. What is the
-- same on all days of the span is found at once; a span in which it changes is parted, where somebody came if it can be.
create or replace function withheld_days(subject uuid, first_day date, last_day date) returns datemultirange
language plpgsql stable security definer as $$
declare
    throughout bigint;
    ever       bigint;
    parents    uuid[];
    same       boolean;
    parting    date;
begin
    ever := public.people_up_to_five(subject, last_day, first_day);
    if ever = 0 then
        return '{}';
    end if;
    throughout := case when first_day = last_day then ever else public.people_up_to_five(subject, first_day, last_day) end;
    if throughout = 5 then
        select array_agg(l.parent_id),
               bool_and(l.effective_from <= first_day and (l.effective_to is null or l.effective_to > last_day))
        into parents, same
        from public.org_unit_line l
        where l.org_unit_id = subject
          and l.effective_from <= last_day and (l.effective_to is null or l.effective_to > first_day);
        if parents is null or same and parents[1] is null then
            return '{}';
        elsif same then
            ever := public.others_up_to_five(parents[1], subject, last_day, first_day);
            throughout := case when first_day = last_day then ever
                               else public.others_up_to_five(parents[1], subject, first_day, last_day) end;
            if throughout = 5 or ever = 0 then
                return '{}';
            end if;
        end if;
    end if;
    if throughout between 1 and 4 and ever < 5 then
        return datemultirange(daterange(first_day, last_day, '[]'));
    end if;
    select a.effective_from into parting
    from public.org_unit_subtree(subject, last_day, first_day) unit (id)
    join public.assignment a on a.org_unit_id = unit.id and a.effective_from > first_day and a.effective_from <= last_day
    limit 1;
    parting := coalesce(parting, last_day - (last_day - first_day) / 2);
    return public.withheld_days(subject, first_day, parting - 1) + public.withheld_days(subject, parting, last_day);
end
$$;

-- Whether a frozen cohort that shows the same figure gives away the few that it differs by. Of two that give each other's
-- rest away the one that was frozen first stays.
create or replace function given_away_by_a_cohort(kpi uuid, subject uuid, since date, day date) returns boolean
language plpgsql stable security definer as $$
declare
    people bigint;
    others bigint;
    rival  uuid;
begin
    for rival in
        select c.id
        from public.cohort c
        join public.measurement m on m.kpi_id = kpi and m.subject_id = c.id and m.period_start = since
        where c.frozen_at is not null and c.id <> subject
          and c.frozen_at < coalesce((select o.frozen_at from public.cohort o where o.id = subject), 'infinity')
    loop
        with mine as materialized (select id from public.people_of(subject, day) one (id)),
             theirs as materialized (select p.employee_id as id from public.cohort_person p where p.cohort_id = rival)
        select (select count(*) from mine),
               (select count(*) from ((select id from mine except select id from theirs)
                                      union all (select id from theirs except select id from mine)) apart)
        into people, others;
        if people = 0 then
            return false;
        elsif others between 1 and 4 then
            return true;
        end if;
    end loop;
    return false;
end
$$;

-- What frozen cohorts show figures of: on other KPIs none gives anything away.
create or replace view kpi_of_frozen_cohort as
select m.kpi_id from measurement m join cohort c on c.id = m.subject_id where c.frozen_at is not null;

-- The rule, for whoever has asked for the subject's days and for the KPI once for many figures.
create or replace function figure_withheld(
    days datemultirange, beside_cohorts boolean, kpi uuid, subject uuid, since date, until date) returns boolean
language sql stable as $$
    select coalesce(days @> until - 1, false)
        or beside_cohorts and public.given_away_by_a_cohort(kpi, subject, since, until - 1)
$$;

create or replace function figure_withheld(kpi uuid, subject uuid, since date, until date) returns boolean
language plpgsql stable security definer as $$
begin
    if not exists (select from public.employee) then
        return false;
    end if;
    return public.figure_withheld(
        public.withheld_days(subject, until - 1, until - 1),
        exists (select from public.cohort where frozen_at is not null), kpi, subject, since, until);
end
$$;

-- Whether everybody behind a subject reports to a manager on a day, directly or through others.
create or replace function leads_all_of(manager uuid, subject uuid, day date) returns boolean
language sql stable as $$
    with recursive below (id) as (
        select a.employee_id from public.assignment a
        where a.manager_id = manager and a.effective_from <= day and (a.effective_to is null or a.effective_to > day)
        union
        select a.employee_id from below join public.assignment a on a.manager_id = below.id
        where a.effective_from <= day and (a.effective_to is null or a.effective_to > day))
    select not exists (select from public.people_of(subject, day) one (id) where one.id not in (select id from below))
$$;

-- Whoever reads a view calls the functions in it.
grant execute on function figure_withheld(uuid, uuid, date, date),
    figure_withheld(datemultirange, boolean, uuid, uuid, date, date), withheld_days(uuid, date, date),
    given_away_by_a_cohort(uuid, uuid, date, date) to "${reporting_role}";
