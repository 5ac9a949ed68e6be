/**
 * Learning programs and what they consist of: the business problem and the desired outcome, the phase they are in, what
 * people learn and do differently, and what it costs. An initiative is opened in discover and moves one phase at a time;
 * each step is kept. What must be true before a phase is left is said by {@link io.throughline.initiative.PhaseGuard}s,
 * which rooms above implement: this room knows neither KPIs nor mappings. All costs of an initiative are in its own
 * currency, so that they add up without a rate.
 */
@NullMarked
package io.throughline.initiative;

import org.jspecify.annotations.NullMarked;
