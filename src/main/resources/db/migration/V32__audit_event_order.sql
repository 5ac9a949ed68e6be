-- The sealer takes events in their order, from the last sealed one on.
create index ix_audit_event__at on audit_event (at, id);
