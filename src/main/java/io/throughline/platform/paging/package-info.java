/** Lists: filters, sorting, keyset cursors, increments and whole lists, written once for every collection. */
@NullMarked
package io.throughline.platform.paging;

import org.jspecify.annotations.NullMarked;
