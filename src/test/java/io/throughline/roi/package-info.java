/** Calculations tried through the front door: the published examples, what is refused, and what is kept for good. */
@NullMarked
package io.throughline.roi;

import org.jspecify.annotations.NullMarked;
