@NullMarked
package io.throughline.feed;

import org.jspecify.annotations.NullMarked;
