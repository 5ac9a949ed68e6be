-- The role that BI tools are let in with: logins are granted it (create role bi login ... in role ...). It sees the
-- schema reporting_v1, which R__reporting_v1.sql makes, and nothing else: what PostgreSQL gives to everybody, the schema
-- public and temporary tables, is from here on given to the service alone.
do $$
begin
    if not exists (select from pg_roles where rolname = '${reporting_role}') then
        create role "${reporting_role}" nologin;
    end if;
    execute format('grant temporary on database %I to "${service_role}"', current_database());
    execute format('revoke temporary on database %I from public', current_database());
end
$$;

revoke all on schema public from public;
revoke execute on all functions in schema public from public;
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to "${service_role}";
