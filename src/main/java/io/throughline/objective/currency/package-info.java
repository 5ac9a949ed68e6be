/**
 * What one currency is worth in another on a day. A rate is somebody's, dated and named, and never invented: an amount
 * is converted at the newest rate on or before its day, if that is not too old, and otherwise not at all. Where only the
 * opposite pair is known, its rate is divided by, exactly.
 */
@NullMarked
package io.throughline.objective.currency;

import org.jspecify.annotations.NullMarked;
