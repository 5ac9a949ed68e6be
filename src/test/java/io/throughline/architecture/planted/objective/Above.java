package io.throughline.architecture.planted.objective;

/** Stands on a higher rung. */
public record Above(String name) {}
