/** What is owed to the people behind the data: whoever reads about a person leaves a trace of it. */
@NullMarked
package io.throughline.platform.privacy;

import org.jspecify.annotations.NullMarked;
