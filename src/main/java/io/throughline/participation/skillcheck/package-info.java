/**
 * Checks of a skill before and after. A check names the version of the instrument that it was taken with; a version that
 * has been used never changes. A gain is between two checks of one person by one version, and whoever lacks one of the two
 * is counted and left out.
 */
@NullMarked
package io.throughline.participation.skillcheck;

import org.jspecify.annotations.NullMarked;
