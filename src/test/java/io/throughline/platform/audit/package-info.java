@NullMarked
package io.throughline.platform.audit;

import org.jspecify.annotations.NullMarked;
