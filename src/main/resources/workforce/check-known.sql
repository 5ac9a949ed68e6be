-- Rows about employees who cannot be told for certain: an id that has moved to another employee number, or two ids for one
-- employee.
select k.line, 'external-id-moved' as code, '/employeeNumber' as pointer,
       coalesce('is not that of the employee whom the source system calls ' || k.external_id || ', who has '
                    || e.employee_number,
                'is that of another employee than the one whom the source system calls ' || k.external_id) as detail
from known k join employee e on e.id = k.by_id
where k.employee_number is not null
  and (k.by_number <> k.by_id or (k.by_number is null and e.employee_number <> k.employee_number))
union all
select k.line, 'duplicate-in-batch', '/externalId', 'is about the same employee as line ' || first.line
from known k
join (select id, min(line) as line from known group by id having count(*) > 1) first using (id)
where k.line > first.line
order by line
