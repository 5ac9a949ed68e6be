/** Nobody overwrites what they have not seen: ETags, If-Match, If-None-Match and named locks. */
@NullMarked
package io.throughline.platform.concurrency;

import org.jspecify.annotations.NullMarked;
