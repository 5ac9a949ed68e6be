/** Measurements, through the front door. */
@NullMarked
package io.throughline.measurement;

import org.jspecify.annotations.NullMarked;
