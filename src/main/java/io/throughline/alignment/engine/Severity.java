package io.throughline.alignment.engine;

/** How much a finding matters. */
public enum Severity {
    HIGH,
    MEDIUM
}
