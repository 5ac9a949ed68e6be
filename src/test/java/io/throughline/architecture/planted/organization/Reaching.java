package io.throughline.architecture.planted.organization;

import io.throughline.architecture.planted.objective.Above;

/** Stands on a lower rung and reaches for a higher one. */
public record Reaching(Above above) {}
