@NullMarked
package io.throughline.platform.bulk;

import org.jspecify.annotations.NullMarked;
