@NullMarked
package io.throughline.platform.json;

import org.jspecify.annotations.NullMarked;
