-- Holds the org units and employees whom rows are about: nobody else changes them until the transaction ends.
select count(*) as units
from (
    select u.id from workforce_row r
    join org_unit u on u.source_system = r.source_system and u.external_id = r.external_id
    where r.org_unit and not r.refused
    order by u.id for no key update of u) held;
with about as (
    select e.id from workforce_row r
    join employee e on e.source_system = r.source_system and e.external_id = r.external_id
    where not r.org_unit and not r.refused
    union
    select i.employee_id from workforce_row r
    join employee_identifier i on i.source_system = r.source_system and i.external_id = r.external_id
    where not r.org_unit and not r.refused
    union
    select e.id from workforce_row r join employee e on e.employee_number = r.employee_number
    where not r.org_unit and not r.refused)
select count(*) as employees
from (select e.id from about join employee e using (id) order by e.id for no key update of e) held;
