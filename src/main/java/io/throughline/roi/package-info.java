/**
 * What initiatives returned. A request is resolved against the rooms below (the initiative and its costs, KPIs, unit
 * values) into {@link io.throughline.roi.CalculationInputs}, which hold everything a calculation rests on; the pure
 * engine reckons from their {@link io.throughline.roi.CanonicalForm}, and the answer is kept with them as the bytes that
 * were sent. A calculation is immutable: nothing here replaces, patches or deletes one, and the database refuses it too.
 * New data lead to a new calculation. A preview goes the same way and keeps nothing.
 */
@NullMarked
package io.throughline.roi;

import org.jspecify.annotations.NullMarked;
