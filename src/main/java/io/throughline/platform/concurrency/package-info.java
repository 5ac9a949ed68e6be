/** Nobody overwrites what they have not seen: what If-Match may say, and when it is stale. */
@NullMarked
package io.throughline.platform.concurrency;

import org.jspecify.annotations.NullMarked;
