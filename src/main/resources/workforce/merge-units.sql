-- Writes the org units: first those that are new, then where they stand, then what is said of the others.
insert into subject (id, kind) select id, 'ORG_UNIT' from unit_row where is_new;
insert into org_unit (id, version, created_at, updated_at, source_system, external_id, name, function, parent_id)
select id, 0, cast(:'at' as timestamptz), cast(:'at' as timestamptz), source_system, external_id, name, function,
       parent_id
from unit_row where is_new;
-- Where a unit first stood it has stood for as long as anybody may ask.
insert into org_unit_line (org_unit_id, effective_from, parent_id)
select id, date '0001-01-01', parent_id from unit_row where is_new;
update org_unit_line l set effective_to = r.effective_from
from unit_row r where r.line_action = 'OPEN' and (l.org_unit_id, l.effective_from) = (r.id, r.base_from);
update org_unit_line l set parent_id = r.parent_id
from unit_row r where r.line_action = 'CORRECT' and (l.org_unit_id, l.effective_from) = (r.id, r.base_from);
insert into org_unit_line (org_unit_id, effective_from, effective_to, parent_id)
select id, effective_from, line_end, parent_id from unit_row where line_action = 'OPEN';
update org_unit u
set name = r.name, function = r.function, version = u.version + 1,
    updated_at = greatest(cast(:'at' as timestamptz), u.updated_at),
    parent_id = (select l.parent_id from org_unit_line l where l.org_unit_id = u.id order by l.effective_from desc limit 1)
from unit_row r
where r.id = u.id and not r.is_new and (r.renamed or r.line_action is not null);
