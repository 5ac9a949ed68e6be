/** Tests of objectives over HTTP. */
@NullMarked
package io.throughline.objective;

import org.jspecify.annotations.NullMarked;
