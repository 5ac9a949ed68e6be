-- Rows about employees who cannot be told for certain: an id that has moved to another employee number, or two ids for one
-- employee. Refusals outlast the file, so that they name persons by their lines and by the service's own ids alone.
select k.line, 'external-id-moved' as code, '/employeeNumber' as pointer,
       case when k.by_number is null then 'is not that of employee ' || k.by_id || ', whom the source system calls so'
            else 'is that of employee ' || k.by_number || ', but the source system calls employee ' || k.by_id || ' so'
       end as detail
from known k join employee e on e.id = k.by_id
where k.employee_number is not null
  and (k.by_number <> k.by_id or (k.by_number is null and e.employee_number <> k.employee_number))
union all
select k.line, 'duplicate-in-batch', '/externalId', 'is about the same employee as line ' || first.line
from known k
join (select id, min(line) as line from known group by id having count(*) > 1) first using (id)
where k.line > first.line
order by line
