/**
 * KPI mappings: the hypotheses by which learning is meant to move what the business wants. A mapping joins an initiative
 * (or one of its learning objectives, or behaviors) to a KPI target, and says how much change is expected, when, in whom
 * and why. This is the only room that knows both ends, so that initiatives and objectives stay strangers; it is also the
 * guard that keeps a strategic initiative without a mapping from leaving discover.
 */
@NullMarked
package io.throughline.impact;

import org.jspecify.annotations.NullMarked;
