/** A POST that is sent twice happens once: key, effect and answer share one transaction. */
@NullMarked
package io.throughline.platform.idempotency;

import org.jspecify.annotations.NullMarked;
