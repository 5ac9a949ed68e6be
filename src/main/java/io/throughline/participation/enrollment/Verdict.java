package io.throughline.participation.enrollment;

/** What a supervisor can say to a request. */
enum Verdict {
    APPROVED(EnrollmentStatus.APPROVED),
    DECLINED(EnrollmentStatus.DECLINED);

    private final EnrollmentStatus status;

    Verdict(EnrollmentStatus status) {
        this.status = status;
    }

    EnrollmentStatus status() {
        return status;
    }
}
