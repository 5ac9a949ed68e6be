/** What makes the generated contract true where the generator alone is not. */
@NullMarked
package io.throughline.platform.openapi;

import org.jspecify.annotations.NullMarked;
