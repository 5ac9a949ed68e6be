-- What the rows come to.
select count(*) filter (where is_new) as inserted, count(*) filter (where changed and not is_new) as corrected,
       count(*) filter (where not changed and not is_new) as unchanged
from (
    select is_new, renamed or line_action is not null as changed from unit_row
    union all
    select is_new, is_renamed or has_new_id or slice_action is not null or is_cut or costs_change from person) written
