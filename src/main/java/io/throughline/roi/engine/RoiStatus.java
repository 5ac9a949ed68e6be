package io.throughline.roi.engine;

/** Whether the money of a calculation rests on values that finance has agreed to; a provisional one holds its claims. */
public enum RoiStatus {
    PROVISIONAL,
    FINAL
}
