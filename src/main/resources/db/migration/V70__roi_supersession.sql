-- Which calculation a newer one takes the place of. One has one successor at most: of two that want the same place the
-- database lets one in.
alter table roi_calculation add column supersedes uuid
    constraint fk_roi_calculation__supersedes references roi_calculation (id);
alter table roi_calculation add constraint uq_roi_calculation__supersedes unique (supersedes);
