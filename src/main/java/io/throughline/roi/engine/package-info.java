/**
 * The reckoning of return on investment, pure: inputs in, result out, no clock, no database, no framework. {@link
 * io.throughline.roi.engine.RoiEngine} first names every fault of its {@link io.throughline.roi.engine.RoiInputs} at
 * once, then answers a {@link io.throughline.roi.engine.RoiResult} of exact figures; {@link
 * io.throughline.roi.engine.Output} rounds them, and nothing else does. How a program's part of a change is told from
 * everything else is an {@link io.throughline.roi.engine.IsolationMethod}: a new one is one more record of that sealed
 * family, whose {@link io.throughline.roi.engine.Effect} earns its grade and takes its place by the rules of {@link
 * io.throughline.roi.engine.MethodChoice}. A figure that cannot be said is a {@link io.throughline.roi.engine.Figure}
 * without value and with a reason, never a zero. The house's conservative rules are listed in {@link
 * io.throughline.roi.engine.ConservativeRule}; the result names each that acted, with its effect in money, and each that
 * was lifted, with both totals. Money is exact throughout; doubles appear only in distributions, {@link
 * io.throughline.roi.engine.Draws} among them. A utility analysis is a judgement of grade D that only a forecast may rest
 * on.
 */
@NullMarked
package io.throughline.roi.engine;

import org.jspecify.annotations.NullMarked;
