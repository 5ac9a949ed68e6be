package io.throughline.roi.engine.audit;

/** Which of the two ratios of benefit and cost a figure is said to be. */
public enum RatioLabel {
    /** Benefit / cost. */
    BCR,
    /** (Benefit - cost) / cost. */
    ROI
}
