@NullMarked
package io.throughline.platform.idempotency;

import org.jspecify.annotations.NullMarked;
