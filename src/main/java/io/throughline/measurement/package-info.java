/**
 * Dated values of KPIs: the evidence under every target and every return. A measurement is known by its KPI, its
 * subject and the start of its period, and by nothing else: its id is text that encodes these three, and whoever sends
 * the same three again corrects it. A correction keeps the value it replaces, a deletion the one it removes, so that
 * any past state can be answered. Measurements come by the million: they are written by sets in {@link
 * io.throughline.measurement.MeasurementStore} alone, in the order of their keys, so that writers wait for each other
 * and never in a circle.
 */
@NullMarked
package io.throughline.measurement;

import org.jspecify.annotations.NullMarked;
