/**
 * Named sets of subjects: who is trained, who is compared, for whom something is. Members are listed one by one or found
 * by a rule; once a cohort is frozen, what was found out about it stays about the same people.
 */
@NullMarked
package io.throughline.organization.cohort;

import org.jspecify.annotations.NullMarked;
