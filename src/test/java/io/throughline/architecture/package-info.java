/** The picture of architecture that the build holds the code to. */
@NullMarked
package io.throughline.architecture;

import org.jspecify.annotations.NullMarked;
