@NullMarked
package io.throughline.participation;

import org.jspecify.annotations.NullMarked;
