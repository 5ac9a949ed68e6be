-- What the rows of org units come to: which unit each is about, what it says of it, and what that changes.
create temporary table unit_row on commit drop as
with said as (
    select r.line, coalesce(u.id, r.new_id) as id, u.id is null as is_new, r.source_system, r.external_id,
           r.effective_from, coalesce(r.name, u.name) as name,
           coalesce(r.function, u.function, 'BUSINESS') as function, u.function as function_before,
           u.id is not null and (coalesce(r.name, u.name) <> u.name or coalesce(r.function, u.function) <> u.function)
               as renamed,
           r.stated & 8192 <> 0 as moves, coalesce(r.parent_id, parent.id, parent_row.new_id)
               as said_parent_id,
           r.parent_id is not null or r.parent_external_id is not null as has_parent
    from workforce_row r
    left join org_unit u on u.source_system = r.source_system and u.external_id = r.external_id
    left join org_unit parent
        on parent.source_system = r.source_system and parent.external_id = r.parent_external_id
    left join workforce_row parent_row
        on parent.id is null and parent_row.org_unit and not parent_row.refused
        and parent_row.source_system = r.source_system and parent_row.external_id = r.parent_external_id
    where r.org_unit and not r.refused),
placed as (
    select said.*, base.effective_from as base_from, base.effective_to as line_end,
           case when moves then said_parent_id else base.parent_id end as parent_id,
           base.parent_id as base_parent_id
    from said
    left join org_unit_line base
        on base.org_unit_id = said.id and base.effective_from <= said.effective_from
        and (base.effective_to is null or base.effective_to > said.effective_from))
select *,
       case when is_new or not moves or parent_id is not distinct from base_parent_id then null
            when base_from = effective_from then 'CORRECT'
            else 'OPEN' end as line_action
from placed;
analyze unit_row;
