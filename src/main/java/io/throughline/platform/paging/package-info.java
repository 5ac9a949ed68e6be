/** Lists: filters, sorting, keyset cursors and increments, written once for every collection. */
@NullMarked
package io.throughline.platform.paging;

import org.jspecify.annotations.NullMarked;
