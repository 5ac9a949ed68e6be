/**
 * A KPI over time, ready to be drawn: one value for each day, week, month, quarter or year, of one subject, an org unit
 * with all below it, a cohort, or the whole organization.
 *
 * <p>Values are brought together as the KPI's definition says, first over the subjects within each period of its
 * cadence, then over time. A measurement belongs to the day, week, month, quarter or year in which its period starts.
 * Percents and rates are sum of numerators over sum of denominators and nothing else; means are weighted by sample size;
 * where the weights are missing there is no value, and the reason is said. Where a unit and one above it were both
 * measured for a period, the one above speaks for both, or people would count twice. Periods in which nothing was
 * measured are there and empty.
 */
@NullMarked
package io.throughline.measurement.series;

import org.jspecify.annotations.NullMarked;
