-- Who is behind a subject on a day, and whether a figure on it would say too much of them. The rule is definitions.md's:
-- a figure is withheld when its population has 1 to 4 people, or differs by 1 to 4 from its parent unit, or from a frozen
-- cohort that shows the same figure for the same period. Where nobody is known there is nobody to protect.
-- Views of other roles use it: it reads what they may not, by names that nobody else can give.

create or replace function org_unit_subtree(unit uuid, day date) returns setof uuid
language sql stable as $$
    with recursive units (id) as (
        select unit
        union
        select l.org_unit_id from units join public.org_unit_line l on l.parent_id = units.id
        where l.effective_from <= day and (l.effective_to is null or l.effective_to > day))
    select id from units
$$;

create or replace function people_of(subject uuid, day date) returns setof uuid
language sql stable as $$
    select e.id from public.employee e where e.id = subject
    union
    select a.employee_id
    from public.org_unit_subtree(subject, day) unit (id) join public.assignment a on a.org_unit_id = unit.id
    where a.effective_from <= day and (a.effective_to is null or a.effective_to > day)
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
    cross join lateral public.org_unit_subtree(m.subject_id, day) unit (id)
    join public.assignment a on a.org_unit_id = unit.id
    where c.id = subject and c.frozen_at is null
      and a.effective_from <= day and (a.effective_to is null or a.effective_to > day)
$$;

-- How many people are behind a subject, 5 standing for more than that: a large unit is counted no further.
create or replace function people_up_to_five(subject uuid, day date) returns bigint
language plpgsql stable security definer as $$
begin
    if exists (select from public.org_unit u where u.id = subject) then
        return (select count(*) from (
            select from public.org_unit_subtree(subject, day) unit (id) join public.assignment a on a.org_unit_id = unit.id
            where a.effective_from <= day and (a.effective_to is null or a.effective_to > day)
            limit 5) counted);
    end if;
    return (select count(*) from (select from public.people_of(subject, day) limit 5) counted);
end
$$;

-- Of several subjects together, nobody of whom is in two of them.
create or replace function people_up_to_five(subjects uuid[], day date) returns bigint
language sql stable as $$
    select coalesce(sum(coalesce(nullif(public.people_up_to_five(one, day), 0), 5)), 0)
    from unnest(subjects) one
$$;

create or replace function figure_withheld(kpi uuid, subject uuid, since date, until date) returns boolean
language plpgsql stable security definer as $$
declare
    day      constant date := until - 1;
    people   bigint;
    parent   uuid;
    others   bigint;
    rival    record;
begin
    if not exists (select from public.employee) then
        return false;
    end if;
    people := public.people_up_to_five(subject, day);
    if people = 0 then
        return false;
    end if;
    if people < 5 then
        return true;
    end if;
    select l.parent_id into parent from public.org_unit_line l
    where l.org_unit_id = subject and l.effective_from <= day and (l.effective_to is null or l.effective_to > day);
    if parent is not null then
        select count(*) into others from (
            with recursive units (id) as (
                select parent
                union
                select l.org_unit_id from units join public.org_unit_line l on l.parent_id = units.id
                where l.org_unit_id <> subject
                  and l.effective_from <= day and (l.effective_to is null or l.effective_to > day))
            select from units join public.assignment a on a.org_unit_id = units.id
            where a.effective_from <= day and (a.effective_to is null or a.effective_to > day)
            limit 5) counted;
        if others between 1 and 4 then
            return true;
        end if;
    end if;
    -- Of two that give each other's rest away the one that was frozen first stays.
    for rival in
        select c.id
        from public.cohort c
        join public.measurement m on m.kpi_id = kpi and m.subject_id = c.id and m.period_start = since
        where c.frozen_at is not null and c.id <> subject
          and c.frozen_at < coalesce((select o.frozen_at from public.cohort o where o.id = subject), 'infinity')
    loop
        select count(*) into others from (
            (select id from public.people_of(subject, day) mine (id)
             where id not in (select p.employee_id from public.cohort_person p where p.cohort_id = rival.id) limit 5)
            union all
            (select p.employee_id from public.cohort_person p where p.cohort_id = rival.id
               and p.employee_id not in (select id from public.people_of(subject, day) mine (id)) limit 5)) apart;
        if others between 1 and 4 then
            return true;
        end if;
    end loop;
    return false;
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
grant execute on function figure_withheld(uuid, uuid, date, date) to "${reporting_role}";
