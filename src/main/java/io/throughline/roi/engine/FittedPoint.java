package io.throughline.roi.engine;

import org.jspecify.annotations.Nullable;

/**
 * A point beside what the line says of it. Doubles, since a series has thousands and a chart no need of more.
 *
 * @param after whether it lies after the program
 * @param expected what the line from before, or for points before the program the fitted one, says
 * @param lower of the 95 percent prediction interval, or null where there is none
 * @param fitted by the line that was fitted to both sides, or null where there is no such line
 */
public record FittedPoint(
        Point point,
        boolean after,
        double expected,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double fitted) {}
