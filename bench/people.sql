-- 300,000 employees in 12 levels of org units, each unit led by one of them, as an HR system would send them, in one order
-- that is nobody's: as an import stages them (:rows, for psql) and as CSV (:csv, for the service). :source is the system
-- that they are of, so that each run can have people of its own.
create temporary table line as
with unit as (
    -- Levels 1 to 11 have 1, 2, 4 ... 1024 units, and the twelfth 2048: unit n stands below unit n / 2.
    select n as number from generate_series(1, 4095) n),
person as (
    -- The first 4,095 lead the units; the others work in them, mostly in the lowest.
    select n as number, n <= 4095 as leads, case when n <= 4095 then n else 1 + n % 4095 end as unit
    from generate_series(1, 300000) n)
select *
from (
    select true as org_unit, 'U' || number as external_id, null as employee_number, null as name, null as email,
           'Unit ' || number as unit_name, case when number > 1 then 'U' || number / 2 end as parent,
           null as unit, null as manager, null as title, null::numeric as fte, null::numeric as cost
    from unit
    union all
    select false, 'P' || number, :'source' || '-' || number, 'Person ' || number, 'person' || number || '@example.com', null,
           null, 'U' || unit,
           case when not leads then 'P' || unit when unit > 1 then 'P' || unit / 2 end,
           (array ['Clerk', 'Specialist', 'Engineer', 'Account executive'])[1 + number % 4],
           (array [1, 0.8, 0.5])[1 + number % 3], 30 + number % 90
    from person) lines
order by md5(external_id);
\o :rows
copy (
    select row_number() over () as line, id, org_unit, false, :'source', external_id,
           1 + 16 + 64 + 128 + 256 + 4096 + 8192, date '2026-01-01', null,
           employee_number, null, name, null, null, email, null, unit, null, manager, title, null, null, null, fte, cost,
           case when not org_unit then 'EUR' end, unit_name, null, null, parent
    from (
        select (substr(md5(:'source'), 1, 8) || '-0000-7000-8000-' || lpad(to_hex(row_number() over ()), 12, '0'))::uuid as id, *
        from line) numbered) to stdout;
\o :csv
copy (
    select case when org_unit then 'ORG_UNIT' else 'EMPLOYEE' end as "recordType", external_id as "externalId",
           employee_number as "employeeNumber", name as "displayName", email, unit_name as name, parent as "parentExternalId",
           unit as "orgUnitExternalId", manager as "managerExternalId", title as "jobTitle", fte as "fullTimeEquivalent",
           cost as "hourlyCostAmount", case when not org_unit then 'EUR' end as "hourlyCostCurrency"
    from line) to stdout (format csv, header);
\o
