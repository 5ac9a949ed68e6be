@NullMarked
package io.throughline.architecture.planted.objective;

import org.jspecify.annotations.NullMarked;
