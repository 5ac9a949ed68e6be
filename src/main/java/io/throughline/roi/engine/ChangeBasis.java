package io.throughline.roi.engine;

/** Whether a change is one subject's, or already totalled over the population. */
public enum ChangeBasis {
    PER_SUBJECT,
    TOTAL
}
