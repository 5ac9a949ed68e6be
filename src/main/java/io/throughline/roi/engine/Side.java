package io.throughline.roi.engine;

/** Whether a value is from before the program or from after it. */
public enum Side {
    BEFORE,
    AFTER
}
