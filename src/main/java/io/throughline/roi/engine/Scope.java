package io.throughline.roi.engine;

/** What a method must know of its line to tell an improvement: the KPI's direction, and whose change it is. */
public record Scope(Direction direction, ChangeBasis basis, int subjects) {}
