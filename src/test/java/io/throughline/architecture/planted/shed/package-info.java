@NullMarked
package io.throughline.architecture.planted.shed;

import org.jspecify.annotations.NullMarked;
