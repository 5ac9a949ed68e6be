/** Alignment shown on small cases and on seeded random ones. */
@NullMarked
package io.throughline.alignment.engine;

import org.jspecify.annotations.NullMarked;
