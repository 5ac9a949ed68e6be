-- Of whom the newest value of a target was, so that what a snapshot kept can be withheld as the value itself is.
alter table alignment_snapshot_target add column org_unit_id uuid;
update alignment_snapshot_target s set org_unit_id = t.org_unit_id from kpi_target t where t.id = s.kpi_target_id;
