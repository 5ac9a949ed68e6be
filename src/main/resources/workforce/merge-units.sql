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
-- And what each of them is and was, into its history: a unit has no other, and few units are moved by one file.
with before as (
    select u.* from org_unit u join unit_row r using (id)
    where not r.is_new and (r.renamed or r.line_action is not null)),
changed as (
    update org_unit u
    set name = r.name, function = r.function, version = u.version + 1,
        updated_at = greatest(cast(:'at' as timestamptz), u.updated_at),
        parent_id = (select l.parent_id from org_unit_line l where l.org_unit_id = u.id order by l.effective_from desc limit 1)
    from unit_row r
    where r.id = u.id and not r.is_new and (r.renamed or r.line_action is not null)
    returning u.*),
told as (
    select true as past, before.* from before
    union all
    select false, changed.* from changed
    union all
    select false, u.* from org_unit u join unit_row r using (id) where r.is_new),
-- As the service answers a unit.
state as (
    select past, id, updated_at,
           cast(json_build_object(
               'id', id, 'version', version,
               'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
               'updatedAt', to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
               'externalReference', case when external_id is not null then
                   json_build_object('sourceSystem', source_system, 'externalId', external_id) end,
               'name', name, 'function', function, 'parentId', parent_id) as text) as answer
    from told)
insert into audit_event (id, at, actor, request_id, action, resource, resource_id, before, after)
-- Of version 7: ids of events grow with time, and the last of one instant counts.
select cast(encode(set_bit(set_bit(
           overlay(uuid_send(gen_random_uuid())
               placing substring(int8send(cast(extract(epoch from clock_timestamp()) * 1000 as bigint)) from 3) from 1 for 6),
           52, 1), 53, 1), 'hex') as uuid),
       n.updated_at, cast(:'who' as text), cast(:'request' as text),
       case when b.id is null then 'CREATED' else 'CHANGED' end, 'org-unit', cast(n.id as text), b.answer, n.answer
from state n left join state b on b.id = n.id and b.past
where not n.past;
