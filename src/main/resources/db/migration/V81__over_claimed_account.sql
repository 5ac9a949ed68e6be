-- The diagnosis asks for the few accounts that are over-claimed, among all that there are.
create index ix_benefit_account__over_claimed on benefit_account (id) where over_claimed;
