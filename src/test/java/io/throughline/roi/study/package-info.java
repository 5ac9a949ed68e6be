@NullMarked
package io.throughline.roi.study;

import org.jspecify.annotations.NullMarked;
