/** The one clock: UTC, in microseconds, as the database keeps them. */
@NullMarked
package io.throughline.platform.time;

import org.jspecify.annotations.NullMarked;
