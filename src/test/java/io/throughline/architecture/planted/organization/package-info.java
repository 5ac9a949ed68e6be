@NullMarked
package io.throughline.architecture.planted.organization;

import org.jspecify.annotations.NullMarked;
