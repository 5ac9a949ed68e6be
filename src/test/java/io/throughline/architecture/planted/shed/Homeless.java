package io.throughline.architecture.planted.shed;

/** Stands on no rung. */
public record Homeless(String name) {}
