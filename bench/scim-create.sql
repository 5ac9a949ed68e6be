-- What the service does to create one user, its validation excluded, for pgbench; before the commit it reads what it answers.
\set n random(1, 2000000000)
\set m random(1, 2000000000)
begin;
select id from employee where employee_number = :n || '-' || :m and user_name is null and erased_at is null;
select id from employee where employee_number = :n || '-' || :m;
select id from employee where lower(user_name) = lower('bench' || :n || '-' || :m);
with asked as (
    select * from unnest((select array['scim']), (select array['bench' || :n || '-' || :m])) asked (source_system, external_id))
select source_system, external_id, u.id from asked join org_unit u using (source_system, external_id)
union all
select source_system, external_id, e.id from asked join employee e using (source_system, external_id)
union all
select source_system, external_id, i.employee_id from asked join employee_identifier i using (source_system, external_id);
select id from org_unit where lower(name) = lower('Sales') limit 2;
insert into subject (id, kind) values (md5(:n || '-' || :m)::uuid, 'EMPLOYEE');
insert into employee (id, version, created_at, updated_at, employee_number, user_name, given_name, family_name, display_name,
                      email, active, changes)
values (md5(:n || '-' || :m)::uuid, 0, now(), now(), :n || '-' || :m, 'bench' || :n || '-' || :m, 'Ana', 'Pereira',
        'Ana Pereira', 'bench' || :n || '-' || :m || '@example.com', true, 0);
insert into employee_identifier values (md5(:n || '-' || :m)::uuid, 'scim', 'bench' || :n || '-' || :m);
insert into assignment (employee_id, effective_from, job_title, full_time_equivalent)
values (md5(:n || '-' || :m)::uuid, current_date, 'Seller', 1);
insert into audit_event (id, at, actor, request_id, action, resource, resource_id, after)
values (gen_random_uuid(), now(), 'bench', 'bench', 'CREATED', 'employee', md5(:n || '-' || :m)::uuid,
        '{"id": "' || md5(:n || '-' || :m)::uuid || '", "active": true, "changed": ["displayName", "userName", "email"]}');
insert into scim_user (employee_id, display_name_said, email_type, email_primary, locale, department)
values (md5(:n || '-' || :m)::uuid, true, 'work', true, 'en-US', 'Sales')
on conflict (employee_id) do update set department = excluded.department;
delete from scim_user_value where employee_id = md5(:n || '-' || :m)::uuid;
insert into scim_user_value values (md5(:n || '-' || :m)::uuid, 'phoneNumbers', 0, '+1 555 0100', null, 'work', null);
select employee_id from scim_user
where lower(manager_awaited) in (lower('bench' || :n || '-' || :m), lower('scim' || :n || '-' || :m));
commit;
