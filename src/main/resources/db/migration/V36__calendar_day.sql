-- The days that BI draws its axes from. What a day is called follows from it, in the view reporting_v1.calendar.
create table calendar_day (
    day date primary key
);
insert into calendar_day (day)
select generate_series(date '2000-01-01', date '2050-12-31', interval '1 day');

revoke insert, update, delete, truncate on calendar_day from "${service_role}";
