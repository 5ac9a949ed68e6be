-- Whom the rows of employees are about: whoever the source system's id names, else whoever has the employee number,
-- else somebody new.
create temporary table known on commit drop as
select r.line, r.source_system, r.external_id, r.employee_number, coalesce(own.id, other.employee_id) as by_id,
       numbered.id as by_number, coalesce(own.id, other.employee_id, numbered.id, r.new_id) as id
from workforce_row r
left join employee own on own.source_system = r.source_system and own.external_id = r.external_id
left join employee_identifier other
    on other.source_system = r.source_system and other.external_id = r.external_id
left join employee numbered on numbered.employee_number = r.employee_number
where not r.org_unit and not r.refused;
analyze known;
