package io.throughline.participation.enrollment;

/** How far an enrollment has come. */
enum EnrollmentStatus {
    REQUESTED,
    APPROVED,
    DECLINED,
    WITHDRAWN,
    COMPLETED;

    /** Whether the person is about to take part: there is one such enrollment at a time. */
    boolean isOpen() {
        return this == REQUESTED || this == APPROVED;
    }
}
