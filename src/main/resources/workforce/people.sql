-- What the rows of employees come to: what each says of its employee, on top of what stands, and what that changes.
create temporary table person on commit drop as
with said as (
    select k.line, k.id, k.by_id is null and k.by_number is null as is_new,
           k.by_id is null and k.by_number is not null as has_new_id,
           r.source_system, r.external_id, r.effective_from, r.employment_end,
           r.employment_end is null or r.employment_end > r.effective_from as opens,
           r.stated & 32 <> 0 as states_end, r.stated & 128 <> 0 as states_manager,
           case when r.stated & 1 <> 0 then r.employee_number else e.employee_number end as employee_number,
           case when r.stated & 2 <> 0 then r.user_name else e.user_name end as user_name,
           case when r.stated & 4 <> 0 then r.given_name else e.given_name end as given_name,
           case when r.stated & 8 <> 0 then r.family_name else e.family_name end as family_name,
           case when r.stated & 16 <> 0 then r.email else e.email end as email,
           r.display_name as said_name, e.display_name as name_before,
           e.id is null or e.display_name = concat_ws(' ', e.given_name, e.family_name) as name_is_composed,
           e.employee_number as number_before, e.user_name as user_name_before, e.given_name as given_name_before,
           e.family_name as family_name_before, e.email as email_before,
           base.effective_from as base_from, base.effective_to as base_to,
           base.org_unit_id as base_org_unit_id, base.manager_id as base_manager_id,
           base.job_title as base_job_title, base.job_code as base_job_code, base.location as base_location,
           base.cost_center as base_cost_center, base.full_time_equivalent as base_full_time_equivalent,
           case when r.stated & 64 <> 0 then coalesce(given_unit.id, unit.id, unit_row.id)
                else base.org_unit_id end as org_unit_id,
           r.stated & 64 <> 0 and coalesce(given_unit.id, unit.id, unit_row.id) is null
               and (r.org_unit_id is not null or r.org_unit_external_id is not null) as lacks_unit,
           case when r.stated & 128 <> 0 then coalesce(given.id, own.id, other.employee_id, manager_row.id)
                else base.manager_id end as manager_id,
           r.stated & 128 <> 0 and coalesce(given.id, own.id, other.employee_id, manager_row.id) is null
               and (r.manager_id is not null or r.manager_external_id is not null) as lacks_manager,
           coalesce(given.id, own.id, other.employee_id) is null and manager_row.by_id is null
               and manager_row.by_number is null and manager_row.id is not null as manager_is_new,
           case when r.stated & 256 <> 0 then r.job_title else base.job_title end as job_title,
           case when r.stated & 512 <> 0 then r.job_code else base.job_code end as job_code,
           case when r.stated & 1024 <> 0 then r.location else base.location end as location,
           case when r.stated & 2048 <> 0 then r.cost_center else base.cost_center end as cost_center,
           coalesce(case when r.stated & 4096 <> 0 then r.full_time_equivalent else base.full_time_equivalent end, 1)
               as full_time_equivalent,
           later.first_from as next_from, coalesce(later.is_cut, false) as is_cut,
           r.hourly_cost, r.hourly_cost_currency,
           r.hourly_cost is not null
               and (cost.amount, cost.currency) is distinct from (r.hourly_cost, r.hourly_cost_currency) as costs_change
    from known k
    join workforce_row r using (line)
    left join employee e on e.id = k.id
    left join assignment base
        on base.employee_id = k.id and base.effective_from <= r.effective_from
        and (base.effective_to is null or base.effective_to > r.effective_from)
    left join (
        select k.line, min(a.effective_from) filter (where a.effective_from > r.effective_from) as first_from,
               bool_or(r.employment_end is not null
                   and (a.effective_to is null or a.effective_to > r.employment_end)
                   and (a.effective_from > r.effective_from or r.employment_end <= r.effective_from)) as is_cut
        from known k join workforce_row r using (line) join assignment a on a.employee_id = k.id
        group by k.line) later using (line)
    left join org_unit given_unit on given_unit.id = r.org_unit_id
    left join org_unit unit
        on unit.source_system = r.source_system and unit.external_id = r.org_unit_external_id
    left join unit_row
        on unit_row.is_new and unit_row.source_system = r.source_system
        and unit_row.external_id = r.org_unit_external_id
    left join employee given on given.id = r.manager_id
    left join employee own on own.source_system = r.source_system and own.external_id = r.manager_external_id
    left join employee_identifier other
        on other.source_system = r.source_system and other.external_id = r.manager_external_id
    left join known manager_row
        on manager_row.source_system = r.source_system and manager_row.external_id = r.manager_external_id
    left join lateral (
        select c.amount, c.currency from hourly_cost c
        where c.employee_id = k.id and c.effective_from <= r.effective_from
        order by c.effective_from desc limit 1) cost on r.hourly_cost is not null),
told as (
    select said.*,
           coalesce(said_name,
               case when name_is_composed then nullif(concat_ws(' ', given_name, family_name), '') else name_before end)
               as display_name,
           -- Until the end that the row knows or the next assignment, whichever comes first.
           case when states_end then least(employment_end, next_from)
                when base_from is null then next_from
                else base_to end as slice_to,
           (org_unit_id, manager_id, job_title, job_code, location, cost_center, full_time_equivalent)
               is distinct from (base_org_unit_id, base_manager_id, base_job_title, base_job_code, base_location,
                                 base_cost_center, base_full_time_equivalent) as moves
    from said)
select *,
       not is_new
           and (display_name, given_name, family_name, employee_number, user_name, email) is distinct from
               (name_before, given_name_before, family_name_before, number_before, user_name_before, email_before)
           as is_renamed,
       case when not opens then null
            when base_from is null or (moves and base_from < effective_from) then 'OPEN'
            when moves or slice_to is distinct from base_to then 'CORRECT' end as slice_action
from told;
analyze person;
