package io.throughline.platform.job;

/** How far a job is. */
public enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED
}
