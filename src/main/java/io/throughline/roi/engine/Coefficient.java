package io.throughline.roi.engine;

import io.throughline.math.Fraction;

/**
 * One coefficient of a fitted line, with its standard error.
 *
 * @param name {@code intercept}, {@code trend}, {@code levelChange}, {@code slopeChange}, or the driver's
 */
public record Coefficient(String name, Fraction estimate, Figure<Fraction> standardError) {}
