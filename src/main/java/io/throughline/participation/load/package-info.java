/** Files about people: each row names a person by any id that is known of them, and is judged and written by its kind. */
@NullMarked
package io.throughline.participation.load;

import org.jspecify.annotations.NullMarked;
