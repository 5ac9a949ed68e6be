/** How request bodies become records: strictly, with every fault found at once and pointed at. */
@NullMarked
package io.throughline.platform.json;

import org.jspecify.annotations.NullMarked;
