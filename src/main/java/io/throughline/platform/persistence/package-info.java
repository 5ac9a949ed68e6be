/** What every stored record has, and how the database's own refusals become answers. */
@NullMarked
package io.throughline.platform.persistence;

import org.jspecify.annotations.NullMarked;
