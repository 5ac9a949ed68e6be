/** What every business package stands on and none of them is about; each concern has a package of its own below. */
@NullMarked
package io.throughline.platform;

import org.jspecify.annotations.NullMarked;
