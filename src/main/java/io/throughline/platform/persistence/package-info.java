/** What every stored record has, who refers to it, and locks by name. */
@NullMarked
package io.throughline.platform.persistence;

import org.jspecify.annotations.NullMarked;
