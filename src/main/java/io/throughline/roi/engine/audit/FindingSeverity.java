package io.throughline.roi.engine.audit;

/** How much a finding matters: a figure is wrong, it hangs on how a statement is read, or a reader must know of it. */
public enum FindingSeverity {
    HIGH,
    MEDIUM,
    LOW
}
