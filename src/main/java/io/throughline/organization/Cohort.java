package io.throughline.organization;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A named set of subjects with a role. It is a subject itself, so that it can be measured. */
@Entity
@Table(name = "cohort")
class Cohort extends StoredRecord {

    private String name;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private CohortRole role;

    @Column(name = "member_count")
    private int memberCount;

    @Column(name = "member_changes")
    private long memberChanges;

    protected Cohort() {}

    Cohort(CohortRequest request) {
        replace(request);
    }

    final void replace(CohortRequest request) {
        name = request.name();
        description = request.description();
        role = request.role();
        knownAs(request.externalReference());
    }

    /** Says that members came or went: the cohort is another one then, also where their number is the same. */
    void membersChanged(int added, int removed) {
        memberCount += added - removed;
        memberChanges++;
    }

    String name() {
        return name;
    }

    @Nullable String description() {
        return description;
    }

    CohortRole role() {
        return role;
    }

    int memberCount() {
        return memberCount;
    }
}
