/**
 * Impact studies: what can be said of a program's part in a change, and before it starts, what could be said at all. How
 * is decided by the engine next door; here requests are read and answers printed.
 */
@NullMarked
package io.throughline.roi.study;

import org.jspecify.annotations.NullMarked;
