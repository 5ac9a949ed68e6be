/** Alignment asked through the front door. */
@NullMarked
package io.throughline.alignment;

import org.jspecify.annotations.NullMarked;
