/**
 * What people do on the job, as others see it. An observer stands in the person's management line on that day or is named
 * for the initiative, and gives each criterion of a rubric a level; a version of a rubric that has been used never changes.
 * Where several observed the same people, their agreement beyond chance is computed.
 */
@NullMarked
package io.throughline.participation.observation;

import org.jspecify.annotations.NullMarked;
