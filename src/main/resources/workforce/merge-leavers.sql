-- Ends the employment of those whom the snapshot does not have.
delete from assignment a using leaver l
where not l.stays and a.employee_id = l.id and a.effective_from >= cast(:'day' as date);
update assignment a set effective_to = cast(:'day' as date)
from leaver l
where not l.stays and a.employee_id = l.id
  and (a.effective_to is null or a.effective_to > cast(:'day' as date));
update employee e
set version = e.version + 1, changes = e.changes + 1, updated_at = greatest(cast(:'at' as timestamptz), e.updated_at)
from leaver l
where not l.stays and l.id = e.id;
