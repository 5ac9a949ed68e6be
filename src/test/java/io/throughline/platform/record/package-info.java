@NullMarked
package io.throughline.platform.record;

import org.jspecify.annotations.NullMarked;
