@NullMarked
package io.throughline.organization;

import org.jspecify.annotations.NullMarked;
