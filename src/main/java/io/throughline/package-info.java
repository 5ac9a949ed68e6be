/** Throughline. */
@NullMarked
package io.throughline;

import org.jspecify.annotations.NullMarked;
