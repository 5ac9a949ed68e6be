@NullMarked
package io.throughline.impact;

import org.jspecify.annotations.NullMarked;
