@NullMarked
package io.throughline.platform.persistence;

import org.jspecify.annotations.NullMarked;
