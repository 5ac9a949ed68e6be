/**
 * Values and nothing else: exact numbers, money, dates. What enters is decimal and what leaves is rounded once, by
 * whoever prints it; in between a {@link io.throughline.math.Fraction} loses nothing, so that no order of operations
 * and no intermediate rounding can change a figure.
 */
@NullMarked
package io.throughline.math;

import org.jspecify.annotations.NullMarked;
