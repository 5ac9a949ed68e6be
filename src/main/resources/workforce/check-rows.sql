-- Rows that say again what an earlier one has said; the first of them counts.
with heard as (
    select line, org_unit, source_system, external_id, employee_number, lower(user_name) as user_name
    from workforce_row where not refused)
select h.line, 'duplicate-in-batch' as code, '/externalId' as pointer, 'is that of line ' || first.line as detail
from heard h
join (select org_unit, source_system, external_id, min(line) as line from heard
      group by org_unit, source_system, external_id having count(*) > 1) first
    using (org_unit, source_system, external_id)
where h.line > first.line
union all
select h.line, 'duplicate-in-batch', '/employeeNumber', 'is that of line ' || first.line
from heard h
join (select employee_number, min(line) as line from heard where employee_number is not null
      group by employee_number having count(*) > 1) first using (employee_number)
where h.line > first.line
union all
select h.line, 'duplicate-in-batch', '/userName', 'is that of line ' || first.line
from heard h
join (select user_name, min(line) as line from heard where user_name is not null
      group by user_name having count(*) > 1) first using (user_name)
where h.line > first.line
order by line
