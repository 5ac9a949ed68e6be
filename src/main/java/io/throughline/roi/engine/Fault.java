package io.throughline.roi.engine;

/**
 * One thing that the inputs say and must not.
 *
 * @param pointer a JSON Pointer into {@link RoiInputs}, such as {@code /benefitLines/0/periodsPerYear}
 * @param detail what is wrong there, for its author
 */
public record Fault(String pointer, FaultCode code, String detail) {}
