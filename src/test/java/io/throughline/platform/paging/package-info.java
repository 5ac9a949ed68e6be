@NullMarked
package io.throughline.platform.paging;

import org.jspecify.annotations.NullMarked;
