@NullMarked
package io.throughline.measurement.series;

import org.jspecify.annotations.NullMarked;
