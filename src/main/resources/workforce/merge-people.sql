-- Writes the employees: first those that are new, then where all of them stand, then what is said of the others.
insert into subject (id, kind) select id, 'EMPLOYEE' from person where is_new;
insert into employee (id, version, created_at, updated_at, source_system, external_id, employee_number, user_name,
                      given_name, family_name, display_name, email, active, changes)
select id, 0, cast(:'at' as timestamptz), cast(:'at' as timestamptz), source_system, external_id, employee_number,
       user_name, given_name, family_name, display_name, email, true, 0
from person where is_new;
insert into employee_identifier (employee_id, source_system, external_id)
select id, source_system, external_id from person where has_new_id
on conflict (employee_id, source_system) do update set external_id = excluded.external_id;
-- What was in force ends where something else begins.
update assignment a set effective_to = p.effective_from
from person p
where p.slice_action = 'OPEN' and (a.employee_id, a.effective_from) = (p.id, p.base_from);
-- Behind the end of the employment nothing follows.
delete from assignment a using person p
where p.is_cut and a.employee_id = p.id and a.effective_from >= p.employment_end;
update assignment a set effective_to = p.employment_end
from person p
where p.is_cut and a.employee_id = p.id and (a.effective_to is null or a.effective_to > p.employment_end)
  and (a.effective_from > p.effective_from or not p.opens);
update assignment a
set effective_to = p.slice_to, org_unit_id = p.org_unit_id, manager_id = p.manager_id, job_title = p.job_title,
    job_code = p.job_code, location = p.location, cost_center = p.cost_center,
    full_time_equivalent = p.full_time_equivalent
from person p
where p.slice_action = 'CORRECT' and (a.employee_id, a.effective_from) = (p.id, p.base_from);
insert into assignment (employee_id, effective_from, effective_to, org_unit_id, manager_id, job_title, job_code, location,
                        cost_center, full_time_equivalent)
select id, effective_from, slice_to, org_unit_id, manager_id, job_title, job_code, location, cost_center,
       full_time_equivalent
from person where slice_action = 'OPEN';
insert into hourly_cost (employee_id, effective_from, amount, currency)
select id, effective_from, hourly_cost, hourly_cost_currency from person where costs_change
on conflict (employee_id, effective_from) do update set amount = excluded.amount, currency = excluded.currency;
update employee e
set display_name = p.display_name, given_name = p.given_name, family_name = p.family_name,
    employee_number = p.employee_number, user_name = p.user_name, email = p.email,
    version = e.version + 1, changes = e.changes + 1,
    updated_at = greatest(cast(:'at' as timestamptz), e.updated_at)
from person p
where p.id = e.id and not p.is_new
  and (p.is_renamed or p.has_new_id or p.slice_action is not null or p.is_cut or p.costs_change);
