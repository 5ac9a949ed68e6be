/**
 * Files that come by the million rows: read as a stream, in memory that does not grow with them, each row with a fate
 * of its own. A row is one object of a JSON array, one line of NDJSON, or one line of CSV; whatever its form, it becomes
 * the same request record, by the same rules of shape as every other body.
 */
@NullMarked
package io.throughline.platform.bulk;

import org.jspecify.annotations.NullMarked;
