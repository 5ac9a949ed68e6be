/**
 * From what people showed to figures of units: checks and observations are added up to measurements of level 2 and 3, for
 * the unit where a person worked on the day and the period of the KPI in which the day lies. Fewer than five people make no
 * measurement, and one that was there goes. Each measurement can be traced back to what it is made of.
 */
@NullMarked
package io.throughline.participation.evidence;

import org.jspecify.annotations.NullMarked;
