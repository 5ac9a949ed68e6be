/** What people are to be able to do. Skills are shared records, so that they can be ranked and reused by all initiatives. */
@NullMarked
package io.throughline.objective.skill;

import org.jspecify.annotations.NullMarked;
