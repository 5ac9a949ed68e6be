/**
 * Who takes part in an initiative, and what it shows: enrollments that a supervisor decides on, checks of skills before
 * and after, observations of behavior by those who see it, and what learning platforms state. Whoever records a check or
 * an observation need not add it up: it becomes a measurement of level 2 or 3 by itself, from five people on.
 */
@NullMarked
package io.throughline.participation;

import org.jspecify.annotations.NullMarked;
