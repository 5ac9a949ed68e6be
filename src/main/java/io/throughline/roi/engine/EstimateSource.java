package io.throughline.roi.engine;

/** Who judges what a program's part in an improvement is. */
public enum EstimateSource {
    PARTICIPANT,
    MANAGER,
    EXPERT
}
