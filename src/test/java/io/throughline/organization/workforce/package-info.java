@NullMarked
package io.throughline.organization.workforce;

import org.jspecify.annotations.NullMarked;
