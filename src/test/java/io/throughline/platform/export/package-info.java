@NullMarked
package io.throughline.platform.export;

import org.jspecify.annotations.NullMarked;
