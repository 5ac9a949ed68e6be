package io.throughline.roi.engine;

/** Which of the two groups of a comparison a subject belongs to. */
public enum Group {
    TRAINED,
    CONTROL
}
