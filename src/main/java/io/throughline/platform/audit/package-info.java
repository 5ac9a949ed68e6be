/** Who changed what, when, from what to what: written with the change, never rewritten, sealed by hashes off the writers' path. */
@NullMarked
package io.throughline.platform.audit;

import org.jspecify.annotations.NullMarked;
