-- All of the users that were picked, in their places.
select e.id, e.version, e.created_at, e.updated_at, e.user_name, e.display_name, e.given_name, e.family_name,
       e.employee_number, e.email, e.active, x.external_id, a.job_title, a.cost_center, a.manager_id,
       mgr.display_name as manager_name, s.*,
       (select json_agg(json_build_array(v.attribute, v.value, v.display, v.type, v.is_primary) order by v.position)
          from scim_user_value v where v.employee_id = e.id) as further,
       (select json_agg(json_build_array(g.id, g.display_name) order by g.id)
          from scim_group_member m join scim_group g on g.id = m.group_id where m.employee_id = e.id) as groups
from picked
join employee e on e.id = picked.id
left join scim_user s on s.employee_id = e.id
left join employee_identifier x on x.employee_id = e.id and x.source_system = 'scim'
left join assignment a on a.employee_id = e.id
    and a.effective_from <= cast(now() at time zone 'UTC' as date)
    and (a.effective_to is null or a.effective_to > cast(now() at time zone 'UTC' as date))
left join employee mgr on mgr.id = a.manager_id
order by picked.place
