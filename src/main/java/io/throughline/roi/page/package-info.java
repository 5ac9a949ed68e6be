/**
 * A calculation as people read it: one page, and the charts on it as numbers. Both are made from what was answered when
 * the calculation was made and kept since, and not from what the engine would say today, so they show calculations of
 * earlier releases as far as those say what is shown; whatever they do not say is said in words, never as zero.
 */
@NullMarked
package io.throughline.roi.page;

import org.jspecify.annotations.NullMarked;
