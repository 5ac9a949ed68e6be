@NullMarked
package io.throughline.initiative;

import org.jspecify.annotations.NullMarked;
