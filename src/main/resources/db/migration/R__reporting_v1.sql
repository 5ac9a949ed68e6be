-- What BI tools read, over SQL and over OData: flat views, one star. Version 1 is a contract: columns are only ever
-- added, at the end. The comment of a column that may be null says "Null ..."; the service derives from these comments
-- which columns of the OData feed may be null, and its documentation. A view reads with the rights of its owner.
create schema if not exists reporting_v1;
comment on schema reporting_v1 is
    'What Throughline shows to BI tools: a star of flat views. Columns are only ever added.';

create or replace view reporting_v1.org_units as
select u.id, u.name, u.function, u.parent_id, line.depth, line.path, u.source_system, u.external_id,
       u.created_at, u.updated_at
from org_unit u
cross join lateral (
    with recursive above (id, parent_id, name, steps) as (
        select u.id, u.parent_id, u.name, 0
        union all
        select p.id, p.parent_id, p.name, steps + 1 from above join org_unit p on p.id = above.parent_id)
    select cast(max(steps) as integer) as depth, string_agg(name, ' / ' order by steps desc) as path from above) line;
comment on view reporting_v1.org_units is 'Parts of the organization, with their place in it.';
comment on column reporting_v1.org_units.id is 'Key.';
comment on column reporting_v1.org_units.name is 'Name.';
comment on column reporting_v1.org_units.function is 'BUSINESS, or LEARNING for learning and development itself.';
comment on column reporting_v1.org_units.parent_id is 'The org unit right above. Null at the top.';
comment on column reporting_v1.org_units.depth is 'Steps down from the top, which is 0.';
comment on column reporting_v1.org_units.path is 'The names from the top down to this one, parted by " / ".';
comment on column reporting_v1.org_units.source_system is 'The system that knows it by external_id. Null where none does.';
comment on column reporting_v1.org_units.external_id is 'Its id in source_system. Null where there is none.';
comment on column reporting_v1.org_units.created_at is 'When it was recorded.';
comment on column reporting_v1.org_units.updated_at is 'When it was last changed.';

create or replace view reporting_v1.objectives as
select o.id, o.statement, o.description, c.code as category_code, c.name as category_name, o.business_owner,
       o.org_unit_id, o.priority, o.period_start, o.period_end, o.status, o.supersedes_id, o.source_system,
       o.external_id, o.created_at, greatest(o.updated_at, c.updated_at) as updated_at
from objective o
join objective_category c on c.id = o.category_id;
comment on view reporting_v1.objectives is 'Business goals.';
comment on column reporting_v1.objectives.id is 'Key.';
comment on column reporting_v1.objectives.statement is 'The goal in one sentence.';
comment on column reporting_v1.objectives.description is 'More on it. Null where nothing more is said.';
comment on column reporting_v1.objectives.category_code is 'The kind of goal, as a stable code.';
comment on column reporting_v1.objectives.category_name is 'The kind of goal, as people read it.';
comment on column reporting_v1.objectives.business_owner is 'Who in the business answers for it.';
comment on column reporting_v1.objectives.org_unit_id is 'The org unit whose goal it is.';
comment on column reporting_v1.objectives.priority is 'Rank within org unit and period; 1 is the first.';
comment on column reporting_v1.objectives.period_start is 'The first day of its period.';
comment on column reporting_v1.objectives.period_end is 'The first day after its period.';
comment on column reporting_v1.objectives.status is 'DRAFT, ACTIVE, ACHIEVED or RETIRED.';
comment on column reporting_v1.objectives.supersedes_id is 'The objective that it takes the place of. Null where there is none.';
comment on column reporting_v1.objectives.source_system is 'The system that knows it by external_id. Null where none does.';
comment on column reporting_v1.objectives.external_id is 'Its id in source_system. Null where there is none.';
comment on column reporting_v1.objectives.created_at is 'When it was recorded.';
comment on column reporting_v1.objectives.updated_at is 'When it, or its category, was last changed.';

create or replace view reporting_v1.objective_parents as
select p.objective_id, p.parent_id, o.updated_at
from objective_parent p
join objective o on o.id = p.objective_id;
comment on view reporting_v1.objective_parents is 'Which objective contributes to which: one row for each pair.';
comment on column reporting_v1.objective_parents.objective_id is 'Key: the objective that contributes.';
comment on column reporting_v1.objective_parents.parent_id is 'Key: the objective that it contributes to.';
comment on column reporting_v1.objective_parents.updated_at is 'When the contributing objective was last changed.';

create or replace view reporting_v1.kpis as
select id, code, name, owner, data_source, level, indicator, status, definition_version, formula, unit_kind,
       unit_label, unit_currency, scale, direction, time_aggregation, unit_aggregation, cadence, source_system,
       external_id, created_at, updated_at
from kpi;
comment on view reporting_v1.kpis is 'What is measured, as it is defined now.';
comment on column reporting_v1.kpis.id is 'Key.';
comment on column reporting_v1.kpis.code is 'A short name that no other KPI has.';
comment on column reporting_v1.kpis.name is 'Name.';
comment on column reporting_v1.kpis.owner is 'Who answers for the definition.';
comment on column reporting_v1.kpis.data_source is 'Where the values come from. Null where it is not said.';
comment on column reporting_v1.kpis.level is '0 activity, 1 reaction, 2 learning, 3 behavior, 4 results, 5 ROI.';
comment on column reporting_v1.kpis.indicator is 'LEADING or LAGGING.';
comment on column reporting_v1.kpis.status is 'ACTIVE or RETIRED.';
comment on column reporting_v1.kpis.definition_version is 'The number of the definition in force.';
comment on column reporting_v1.kpis.formula is 'How it is computed, in words.';
comment on column reporting_v1.kpis.unit_kind is 'MONEY, PERCENT, COUNT, DURATION, SCORE or RATE.';
comment on column reporting_v1.kpis.unit_label is 'What people read behind a value.';
comment on column reporting_v1.kpis.unit_currency is 'ISO 4217 code of a KPI in money. Null for the others.';
comment on column reporting_v1.kpis.scale is 'What a quotient is multiplied by: 100 for a percent. Null where no quotient is measured.';
comment on column reporting_v1.kpis.direction is 'HIGHER_IS_BETTER or LOWER_IS_BETTER.';
comment on column reporting_v1.kpis.time_aggregation is 'How values of periods are put together: SUM, MEAN or LAST.';
comment on column reporting_v1.kpis.unit_aggregation is 'How values of org units are put together: SUM, MEAN or NONE.';
comment on column reporting_v1.kpis.cadence is 'DAILY, WEEKLY, MONTHLY, QUARTERLY or YEARLY.';
comment on column reporting_v1.kpis.source_system is 'The system that knows it by external_id. Null where none does.';
comment on column reporting_v1.kpis.external_id is 'Its id in source_system. Null where there is none.';
comment on column reporting_v1.kpis.created_at is 'When it was recorded.';
comment on column reporting_v1.kpis.updated_at is 'When it was last changed.';

create or replace view reporting_v1.kpi_targets as
select id, objective_id, kpi_id, org_unit_id, baseline_value, baseline_date, target_value, due_date, status,
       source_system, external_id, created_at, updated_at
from kpi_target;
comment on view reporting_v1.kpi_targets is 'What objectives promise on KPIs.';
comment on column reporting_v1.kpi_targets.id is 'Key.';
comment on column reporting_v1.kpi_targets.objective_id is 'The objective that promises it.';
comment on column reporting_v1.kpi_targets.kpi_id is 'The KPI that it is promised on.';
comment on column reporting_v1.kpi_targets.org_unit_id is 'The org unit whose measurements count.';
comment on column reporting_v1.kpi_targets.baseline_value is 'Where the KPI stood, in its unit. Null where nobody knows.';
comment on column reporting_v1.kpi_targets.baseline_date is 'When it stood there. Null without a baseline.';
comment on column reporting_v1.kpi_targets.target_value is 'Where the KPI is to be, in its unit.';
comment on column reporting_v1.kpi_targets.due_date is 'When it is to be there.';
comment on column reporting_v1.kpi_targets.status is 'ACTIVE or RETIRED.';
comment on column reporting_v1.kpi_targets.source_system is 'The system that knows it by external_id. Null where none does.';
comment on column reporting_v1.kpi_targets.external_id is 'Its id in source_system. Null where there is none.';
comment on column reporting_v1.kpi_targets.created_at is 'When it was recorded.';
comment on column reporting_v1.kpi_targets.updated_at is 'When it was last changed.';

create or replace view reporting_v1.initiatives as
select id, title, business_problem, desired_outcome, audience_description, audience_expected_participants, phase,
       initiative_class, relevance, owner, org_unit_id, status, currency, start_date, end_date,
       benefit_horizon_months, source_system, external_id, created_at, updated_at
from initiative;
comment on view reporting_v1.initiatives is 'Learning programs and pilots.';
comment on column reporting_v1.initiatives.id is 'Key.';
comment on column reporting_v1.initiatives.title is 'Title.';
comment on column reporting_v1.initiatives.business_problem is 'What the business suffers from. Null where it is not said yet.';
comment on column reporting_v1.initiatives.desired_outcome is 'What is to be different. Null where it is not said yet.';
comment on column reporting_v1.initiatives.audience_description is 'Whom it is for. Null where it is not said yet.';
comment on column reporting_v1.initiatives.audience_expected_participants is 'How many are expected. Null where it is not said yet.';
comment on column reporting_v1.initiatives.phase is 'DISCOVER, DESIGN, DELIVER or MEASURE.';
comment on column reporting_v1.initiatives.initiative_class is 'STRATEGIC, PERSONAL_DEVELOPMENT or COMPLIANCE.';
comment on column reporting_v1.initiatives.relevance is 'Why it matters, in words. Null where a strategic one says it by its mappings alone.';
comment on column reporting_v1.initiatives.owner is 'Who answers for it.';
comment on column reporting_v1.initiatives.org_unit_id is 'The org unit that it belongs to.';
comment on column reporting_v1.initiatives.status is 'ACTIVE or CANCELLED.';
comment on column reporting_v1.initiatives.currency is 'ISO 4217 code of all its costs.';
comment on column reporting_v1.initiatives.start_date is 'The first day.';
comment on column reporting_v1.initiatives.end_date is 'The first day after it. Null where it is open.';
comment on column reporting_v1.initiatives.benefit_horizon_months is 'Months whose benefit counts in its ROI.';
comment on column reporting_v1.initiatives.source_system is 'The system that knows it by external_id. Null where none does.';
comment on column reporting_v1.initiatives.external_id is 'Its id in source_system. Null where there is none.';
comment on column reporting_v1.initiatives.created_at is 'When it was recorded.';
comment on column reporting_v1.initiatives.updated_at is 'When it was last changed.';

create or replace view reporting_v1.kpi_mappings as
select m.id, m.initiative_id, m.kpi_target_id, m.learning_objective_id, l.statement as learning_objective,
       m.behavior_id, b.title as behavior, m.hypothesis_expected_change as expected_change,
       m.hypothesis_change_unit as change_unit, m.hypothesis_lag_days as lag_days,
       m.hypothesis_population as population, m.hypothesis_contribution_share as contribution_share,
       m.hypothesis_rationale as rationale, m.source_system, m.external_id, m.created_at,
       greatest(m.updated_at, l.updated_at, b.updated_at) as updated_at
from kpi_mapping m
left join learning_objective l on l.id = m.learning_objective_id
left join behavior b on b.id = m.behavior_id;
comment on view reporting_v1.kpi_mappings is 'How initiatives are meant to move KPI targets.';
comment on column reporting_v1.kpi_mappings.id is 'Key.';
comment on column reporting_v1.kpi_mappings.initiative_id is 'The initiative that is to move the target.';
comment on column reporting_v1.kpi_mappings.kpi_target_id is 'The target to be moved.';
comment on column reporting_v1.kpi_mappings.learning_objective_id is 'What is learned to that end. Null where the whole initiative is meant.';
comment on column reporting_v1.kpi_mappings.learning_objective is 'What is learned, in words. Null where the whole initiative is meant.';
comment on column reporting_v1.kpi_mappings.behavior_id is 'What people do differently. Null where no behavior is named.';
comment on column reporting_v1.kpi_mappings.behavior is 'What people do differently, by its title. Null where no behavior is named.';
comment on column reporting_v1.kpi_mappings.expected_change is 'The change expected of the KPI, with its sign.';
comment on column reporting_v1.kpi_mappings.change_unit is 'KPI_UNIT or PERCENTAGE_POINTS.';
comment on column reporting_v1.kpi_mappings.lag_days is 'Days from learning to the change.';
comment on column reporting_v1.kpi_mappings.population is 'Among whom the change is expected.';
comment on column reporting_v1.kpi_mappings.contribution_share is 'The part of the change ascribed to it, 0 to 1; a hypothesis that never enters ROI. Null where none is stated.';
comment on column reporting_v1.kpi_mappings.rationale is 'Why it should work.';
comment on column reporting_v1.kpi_mappings.source_system is 'The system that knows it by external_id. Null where none does.';
comment on column reporting_v1.kpi_mappings.external_id is 'Its id in source_system. Null where there is none.';
comment on column reporting_v1.kpi_mappings.created_at is 'When it was recorded.';
comment on column reporting_v1.kpi_mappings.updated_at is 'When it, or what it leads through, was last changed.';

create or replace view reporting_v1.cost_items as
select id, initiative_id, category, description, amount, currency, state, proration_method,
       case proration_method when 'BY_LIFE' then proration_months_used
                             when 'BY_PARTICIPANTS' then proration_participants else 1 end as proration_part,
       case proration_method when 'BY_LIFE' then proration_life_months
                             when 'BY_PARTICIPANTS' then proration_expected_participants else 1 end as proration_whole,
       incurred_on, source_system, external_id, created_at, updated_at
from cost_item;
comment on view reporting_v1.cost_items is 'What initiatives cost. An initiative bears amount x proration_part / proration_whole.';
comment on column reporting_v1.cost_items.id is 'Key.';
comment on column reporting_v1.cost_items.initiative_id is 'The initiative that bears it.';
comment on column reporting_v1.cost_items.category is 'The fully-loaded category.';
comment on column reporting_v1.cost_items.description is 'What was paid for.';
comment on column reporting_v1.cost_items.amount is 'The whole price. Never add amounts of two currencies.';
comment on column reporting_v1.cost_items.currency is 'ISO 4217 code; another than the initiative''s counts at the exchange rate that the cost item names.';
comment on column reporting_v1.cost_items.state is 'PLANNED or ACTUAL; a planned one counts only while its category has no actual one.';
comment on column reporting_v1.cost_items.proration_method is 'DIRECT, BY_LIFE or BY_PARTICIPANTS.';
comment on column reporting_v1.cost_items.proration_part is 'Numerator of the share that the initiative bears.';
comment on column reporting_v1.cost_items.proration_whole is 'Denominator of the share that the initiative bears, never 0.';
comment on column reporting_v1.cost_items.incurred_on is 'When the cost arose. Null where it is not said.';
comment on column reporting_v1.cost_items.source_system is 'The system that knows it by external_id. Null where none does.';
comment on column reporting_v1.cost_items.external_id is 'Its id in source_system. Null where there is none.';
comment on column reporting_v1.cost_items.created_at is 'When it was recorded.';
comment on column reporting_v1.cost_items.updated_at is 'When it was last changed.';

-- Only org units: what is measured of one person is nobody's chart. A barrier, lest a function of the reader's own sees
-- the rows that are left out.
create or replace view reporting_v1.measurements with (security_barrier) as
select m.kpi_id, m.subject_id as org_unit_id, m.period_start, m.period_end,
       case when not privacy.withheld then m.value end as value,
       case when not privacy.withheld then m.numerator end as numerator,
       case when not privacy.withheld then m.denominator end as denominator,
       case when not privacy.withheld then m.sample_size end as sample_size,
       case when not privacy.withheld then m.standard_deviation end as standard_deviation,
       m.source, m.definition_version, m.created_at, m.updated_at, privacy.withheld
from measurement m
cross join lateral (select cast(date_trunc('year', m.period_end - 1) as date) as begins offset 0) year
-- What figure_withheld says, asked once for a unit and a year: the planner remembers what it was told of both.
cross join lateral (
    select case when exists (select from employee)
                then withheld_days(m.subject_id, year.begins, year.begins + 365) end as days offset 0) floor
cross join lateral (
    select case when exists (select from employee)
                then figure_withheld(floor.days, m.kpi_id in (select kpi_id from kpi_of_frozen_cohort),
                                     m.kpi_id, m.subject_id, m.period_start, m.period_end)
                else false end as withheld offset 0) privacy
where exists (select from subject s where s.id = m.subject_id and s.kind = 'ORG_UNIT');
comment on view reporting_v1.measurements is 'Dated values of KPIs for org units, each as it stands after its last correction.';
comment on column reporting_v1.measurements.kpi_id is 'Key: the KPI.';
comment on column reporting_v1.measurements.org_unit_id is 'Key: the org unit that was measured.';
comment on column reporting_v1.measurements.period_start is 'Key: the first day of the period.';
comment on column reporting_v1.measurements.period_end is 'The first day after the period.';
comment on column reporting_v1.measurements.withheld is 'Whether the figures are left out because they are about fewer than five people, or would give those away.';
comment on column reporting_v1.measurements.value is 'The value in the unit of the KPI. Null where it is withheld. Never average percents and rates unweighted: add numerators and denominators.';
comment on column reporting_v1.measurements.numerator is 'Of a percent or a rate: the hits. Null where they were not reported.';
comment on column reporting_v1.measurements.denominator is 'Of a percent or a rate: the trials. Null where they were not reported.';
comment on column reporting_v1.measurements.sample_size is 'How many were measured. Null where it was not reported.';
comment on column reporting_v1.measurements.standard_deviation is 'Among those measured. Null where it was not reported.';
comment on column reporting_v1.measurements.source is 'The system that the value came from.';
comment on column reporting_v1.measurements.definition_version is 'The KPI''s definition that it was measured by.';
comment on column reporting_v1.measurements.created_at is 'When it was first recorded.';
comment on column reporting_v1.measurements.updated_at is 'When it was last corrected.';

create or replace view reporting_v1.roi_facts as
select id, initiative_id, purpose, status, grade, currency, participants, benefit_period_start, benefit_period_end,
       benefit, cost, benefit_cost_ratio, roi_percent, fully_loaded, engine_version, rule_set_version, inputs_hash,
       created_by, source_system, external_id, created_at, updated_at
from roi_calculation;
comment on view reporting_v1.roi_facts is 'What initiatives returned: one row for each stored calculation, which never changes.';
comment on column reporting_v1.roi_facts.id is 'Key.';
comment on column reporting_v1.roi_facts.initiative_id is 'The initiative.';
comment on column reporting_v1.roi_facts.purpose is 'EVALUATION or FORECAST.';
comment on column reporting_v1.roi_facts.status is 'PROVISIONAL or FINAL.';
comment on column reporting_v1.roi_facts.grade is 'The lowest evidence grade among the lines that carry money, A to D. Null where none does.';
comment on column reporting_v1.roi_facts.currency is 'ISO 4217 code of benefit and cost.';
comment on column reporting_v1.roi_facts.participants is 'All who took part.';
comment on column reporting_v1.roi_facts.benefit_period_start is 'The first day whose benefit counts.';
comment on column reporting_v1.roi_facts.benefit_period_end is 'The first day after it.';
comment on column reporting_v1.roi_facts.benefit is 'What the initiative brought. Null where no line may claim money.';
comment on column reporting_v1.roi_facts.cost is 'What the initiative cost.';
comment on column reporting_v1.roi_facts.benefit_cost_ratio is 'benefit / cost. Null where there is no benefit or no cost.';
comment on column reporting_v1.roi_facts.roi_percent is '(benefit - cost) / cost x 100. Null where there is no benefit or no cost.';
comment on column reporting_v1.roi_facts.fully_loaded is 'Whether every cost category has a cost or is declared zero.';
comment on column reporting_v1.roi_facts.engine_version is 'The engine that computed it.';
comment on column reporting_v1.roi_facts.rule_set_version is 'The rules that it was computed by.';
comment on column reporting_v1.roi_facts.inputs_hash is 'SHA-256 of everything it rests on.';
comment on column reporting_v1.roi_facts.created_by is 'Who had it made.';
comment on column reporting_v1.roi_facts.source_system is 'The system that knows it by external_id. Null where none does.';
comment on column reporting_v1.roi_facts.external_id is 'Its id in source_system. Null where there is none.';
comment on column reporting_v1.roi_facts.created_at is 'When it was made.';
comment on column reporting_v1.roi_facts.updated_at is 'The same: it never changes.';

-- Of several snapshots on one day the last one speaks for it, so that a day counts once.
create or replace view reporting_v1.alignment_facts as
select s.day, scope.scope, scope.initiatives, scope.covered_initiatives, s.id as snapshot_id,
       s.created_at as updated_at
from alignment_snapshot s
cross join lateral (
    values ('ALL', s.initiatives, s.covered_initiatives),
           ('STRATEGIC', s.strategic_initiatives, s.covered_strategic_initiatives)
    ) as scope (scope, initiatives, covered_initiatives)
where not exists (select from alignment_snapshot l where l.day = s.day and l.id > s.id);
comment on view reporting_v1.alignment_facts is 'Coverage by count, day by day as it was seen. Coverage is covered_initiatives / initiatives.';
comment on column reporting_v1.alignment_facts.day is 'Key: the day that was judged, in UTC.';
comment on column reporting_v1.alignment_facts.scope is 'Key: ALL initiatives that are not cancelled, or the STRATEGIC ones among them. Never add the two.';
comment on column reporting_v1.alignment_facts.initiatives is 'Initiatives in all: the denominator.';
comment on column reporting_v1.alignment_facts.covered_initiatives is 'Those mapped to a standing KPI target of a live objective.';
comment on column reporting_v1.alignment_facts.snapshot_id is 'The last snapshot of that day.';
comment on column reporting_v1.alignment_facts.updated_at is 'When it was taken.';

create or replace view reporting_v1.alignment_spend_facts as
select s.day, p.scope, p.currency, p.total as spend, p.covered as covered_spend, s.id as snapshot_id,
       s.created_at as updated_at
from alignment_snapshot s
join alignment_snapshot_spend p on p.alignment_snapshot_id = s.id
where not exists (select from alignment_snapshot l where l.day = s.day and l.id > s.id);
comment on view reporting_v1.alignment_spend_facts is 'Coverage by spend, day by day as it was seen. Coverage is covered_spend / spend.';
comment on column reporting_v1.alignment_spend_facts.day is 'Key: the day that was judged, in UTC.';
comment on column reporting_v1.alignment_spend_facts.scope is 'Key: ALL initiatives that are not cancelled, or the STRATEGIC ones among them. Never add the two.';
comment on column reporting_v1.alignment_spend_facts.currency is 'Key: ISO 4217 code. Never add amounts of two currencies.';
comment on column reporting_v1.alignment_spend_facts.spend is 'What all of them cost: the denominator.';
comment on column reporting_v1.alignment_spend_facts.covered_spend is 'What those mapped to a standing KPI target of a live objective cost.';
comment on column reporting_v1.alignment_spend_facts.snapshot_id is 'The last snapshot of that day.';
comment on column reporting_v1.alignment_spend_facts.updated_at is 'When it was taken.';

create or replace view reporting_v1.alignment_finding_facts as
select s.day, f.rule, f.findings, f.unattended, s.id as snapshot_id, s.created_at as updated_at
from alignment_snapshot s
join alignment_snapshot_finding f on f.alignment_snapshot_id = s.id
where not exists (select from alignment_snapshot l where l.day = s.day and l.id > s.id);
comment on view reporting_v1.alignment_finding_facts is 'What each rule of the diagnosis found, day by day as it was seen.';
comment on column reporting_v1.alignment_finding_facts.day is 'Key: the day that was judged, in UTC.';
comment on column reporting_v1.alignment_finding_facts.rule is 'Key: the rule, such as ORPHANED_INITIATIVE.';
comment on column reporting_v1.alignment_finding_facts.findings is 'How often it found something.';
comment on column reporting_v1.alignment_finding_facts.unattended is 'Those among them that no initiative works on.';
comment on column reporting_v1.alignment_finding_facts.snapshot_id is 'The last snapshot of that day.';
comment on column reporting_v1.alignment_finding_facts.updated_at is 'When it was taken.';

create or replace view reporting_v1.alignment_initiative_facts as
select s.day, i.initiative_id, i.strategic, i.covered, i.business_outcome_answered, i.evidence_answered, i.spend,
       i.currency, s.id as snapshot_id, s.created_at as updated_at
from alignment_snapshot s
join alignment_snapshot_initiative i on i.alignment_snapshot_id = s.id
where not exists (select from alignment_snapshot l where l.day = s.day and l.id > s.id);
comment on view reporting_v1.alignment_initiative_facts is 'How each initiative that was not cancelled stood, day by day as it was seen.';
comment on column reporting_v1.alignment_initiative_facts.day is 'Key: the day that was judged, in UTC.';
comment on column reporting_v1.alignment_initiative_facts.initiative_id is 'Key: the initiative, which may have been deleted since.';
comment on column reporting_v1.alignment_initiative_facts.strategic is 'Whether it was strategic.';
comment on column reporting_v1.alignment_initiative_facts.covered is 'Whether it was mapped to a standing KPI target of a live objective.';
comment on column reporting_v1.alignment_initiative_facts.business_outcome_answered is 'Whether it was known which business outcome it serves.';
comment on column reporting_v1.alignment_initiative_facts.evidence_answered is 'Whether it was known how success will show.';
comment on column reporting_v1.alignment_initiative_facts.spend is 'What it cost: by category what was spent, or what was planned where nothing was spent.';
comment on column reporting_v1.alignment_initiative_facts.currency is 'ISO 4217 code of spend.';
comment on column reporting_v1.alignment_initiative_facts.snapshot_id is 'The last snapshot of that day.';
comment on column reporting_v1.alignment_initiative_facts.updated_at is 'When it was taken.';

-- What a snapshot kept is withheld by the rule and the people of now, whatever was known when it was taken. A barrier, as
-- above.
create or replace view reporting_v1.alignment_target_facts with (security_barrier) as
select s.day, t.kpi_target_id, t.objective_id, t.kpi_id, t.initiatives,
       case when privacy.withheld then 'NO_MEASUREMENT' else t.track_status end as track_status,
       case when not privacy.withheld then t.progress end as progress, t.elapsed_share, t.target_value,
       case when not privacy.withheld then t.latest_value end as latest_value,
       case when not privacy.withheld then t.latest_period_start end as latest_period_start,
       case when not privacy.withheld then t.latest_period_end end as latest_period_end, s.id as snapshot_id,
       s.created_at as updated_at
from alignment_snapshot s
join alignment_snapshot_target t on t.alignment_snapshot_id = s.id
cross join lateral (
    -- Of whom a value was cannot be told where the target was gone before that was kept.
    select case when t.latest_value is not null and exists (select from employee)
                then t.org_unit_id is null
                     or figure_withheld(t.kpi_id, t.org_unit_id, t.latest_period_start, t.latest_period_end)
                else false end as withheld offset 0) privacy
where not exists (select from alignment_snapshot l where l.day = s.day and l.id > s.id);
comment on view reporting_v1.alignment_target_facts is 'How each standing KPI target of a live objective stood, day by day as it was seen.';
comment on column reporting_v1.alignment_target_facts.day is 'Key: the day that was judged, in UTC.';
comment on column reporting_v1.alignment_target_facts.kpi_target_id is 'Key: the KPI target, which may have been deleted since.';
comment on column reporting_v1.alignment_target_facts.objective_id is 'The objective that promised it.';
comment on column reporting_v1.alignment_target_facts.kpi_id is 'The KPI that it was promised on.';
comment on column reporting_v1.alignment_target_facts.initiatives is 'How many initiatives worked on it.';
comment on column reporting_v1.alignment_target_facts.track_status is 'MET, ON_TRACK, OFF_TRACK, STALE, NO_MEASUREMENT or NO_BASELINE; NO_MEASUREMENT also where the newest one is withheld.';
comment on column reporting_v1.alignment_target_facts.progress is '(latest - baseline) / (target - baseline), to 12 significant digits. Null where it could not be told.';
comment on column reporting_v1.alignment_target_facts.elapsed_share is 'The share of the time from baseline to due date that had passed, to 12 significant digits. Null without a baseline.';
comment on column reporting_v1.alignment_target_facts.target_value is 'What was promised, in the unit of the KPI.';
comment on column reporting_v1.alignment_target_facts.latest_value is 'The newest measurement, in the unit of the KPI. Null where there was none, or it is about fewer than five people, or would give those away.';
comment on column reporting_v1.alignment_target_facts.latest_period_start is 'The first day of its period. Null where there was none.';
comment on column reporting_v1.alignment_target_facts.latest_period_end is 'The first day after its period. Null where there was none.';
comment on column reporting_v1.alignment_target_facts.snapshot_id is 'The last snapshot of that day.';
comment on column reporting_v1.alignment_target_facts.updated_at is 'When it was taken.';

-- A fiscal year is called after the calendar year in which it ends.
create or replace view reporting_v1.calendar as
select c.day,
       cast(extract(year from c.day) as integer) as year,
       cast(extract(quarter from c.day) as integer) as quarter,
       cast(extract(month from c.day) as integer) as month,
       cast(extract(day from c.day) as integer) as day_of_month,
       cast(extract(isodow from c.day) as integer) as iso_day_of_week,
       cast(extract(isoyear from c.day) as integer) as iso_year,
       cast(extract(week from c.day) as integer) as iso_week,
       cast(date_trunc('month', c.day) as date) as month_start,
       cast(date_trunc('quarter', c.day) as date) as quarter_start,
       cast(extract(year from fiscal.shifted) as integer) as fiscal_year,
       cast(extract(quarter from fiscal.shifted) as integer) as fiscal_quarter,
       cast(extract(month from fiscal.shifted) as integer) as fiscal_month
from calendar_day c
cross join lateral (
    select c.day + make_interval(months => (13 - ${fiscal_year_start_month}) % 12) as shifted) fiscal;
comment on view reporting_v1.calendar is 'Every day from 2000 to 2050.';
comment on column reporting_v1.calendar.day is 'Key.';
comment on column reporting_v1.calendar.year is 'Calendar year.';
comment on column reporting_v1.calendar.quarter is 'Quarter of the calendar year, 1 to 4.';
comment on column reporting_v1.calendar.month is 'Month, 1 to 12.';
comment on column reporting_v1.calendar.day_of_month is 'Day of the month, 1 to 31.';
comment on column reporting_v1.calendar.iso_day_of_week is 'Day of the week, 1 is Monday and 7 is Sunday (ISO 8601).';
comment on column reporting_v1.calendar.iso_year is 'The year that iso_week is a week of.';
comment on column reporting_v1.calendar.iso_week is 'Week, 1 to 53 (ISO 8601).';
comment on column reporting_v1.calendar.month_start is 'The first day of the month.';
comment on column reporting_v1.calendar.quarter_start is 'The first day of the calendar quarter.';
comment on column reporting_v1.calendar.fiscal_year is 'Fiscal year, called after the calendar year in which it ends.';
comment on column reporting_v1.calendar.fiscal_quarter is 'Quarter of the fiscal year, 1 to 4.';
comment on column reporting_v1.calendar.fiscal_month is 'Month of the fiscal year, 1 to 12.';

revoke all on schema reporting_v1 from public;
grant usage on schema reporting_v1 to "${reporting_role}", "${service_role}";
grant select on all tables in schema reporting_v1 to "${reporting_role}", "${service_role}";

-- The same without barriers, for the service, which may read the tables anyway: behind a barrier the database does not see
-- in which order rows are wanted, and reads a set whole to answer a page of it.
drop schema if exists reporting_feed cascade;
create schema reporting_feed;
do
$$
declare
    name text;
begin
    for name in select viewname from pg_views where schemaname = 'reporting_v1' loop
        execute format('create view reporting_feed.%I as %s', name, pg_get_viewdef(format('reporting_v1.%I', name)::regclass));
    end loop;
end
$$;
revoke all on schema reporting_feed from public;
grant usage on schema reporting_feed to "${service_role}";
grant select on all tables in schema reporting_feed to "${service_role}";
