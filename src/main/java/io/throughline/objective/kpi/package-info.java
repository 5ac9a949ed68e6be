/**
 * What is measured, what it is worth and what is promised on it: KPIs, unit values, links and targets. A KPI is one
 * governed definition; whatever changes the meaning of its figure opens a new version, and every version is kept. A
 * change of a percent KPI is in percentage points. A unit of improvement is worth profit or saved cost, never revenue.
 */
@NullMarked
package io.throughline.objective.kpi;

import org.jspecify.annotations.NullMarked;
