/** Tests of skills over HTTP. */
@NullMarked
package io.throughline.objective.skill;

import org.jspecify.annotations.NullMarked;
