package io.throughline.organization.cohort;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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

    @Convert(converter = CohortRule.Text.class)
    private @Nullable CohortRule rule;

    /** The day whose people the rule has found. */
    @Column(name = "evaluated_on")
    private @Nullable LocalDate evaluatedOn;

    @Column(name = "frozen_at")
    private @Nullable Instant frozenAt;

    @Column(name = "frozen_on")
    private @Nullable LocalDate frozenOn;

    @Column(name = "drawn_from_id")
    private @Nullable UUID drawnFromId;

    private @Nullable Long seed;

    protected Cohort() {}

    Cohort(CohortRequest request) {
        replace(request);
    }

    final void replace(CohortRequest request) {
        name = request.name();
        description = request.description();
        role = request.role();
        rule = request.rule();
        knownAs(request.externalReference());
    }

    /** Says that members came or went: the cohort is another one then, also where their number is the same. */
    void membersChanged(int added, int removed) {
        memberCount += added - removed;
        memberChanges++;
    }

    /** Says that the members are those whom the rule finds on a day. */
    void evaluated(LocalDate on) {
        evaluatedOn = on;
    }

    /** From now on it stays as it is on that day. */
    void freeze(Instant now, LocalDate on) {
        frozenAt = now;
        frozenOn = on;
    }

    /** Says that chance made it, out of which other cohort and by which seed. */
    void drawnFrom(Cohort source, long byThatSeed) {
        drawnFromId = source.id();
        seed = byThatSeed;
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

    @Nullable CohortRule rule() {
        return rule;
    }

    @Nullable LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    @Nullable Instant frozenAt() {
        return frozenAt;
    }

    @Nullable LocalDate frozenOn() {
        return frozenOn;
    }

    @Nullable UUID drawnFromId() {
        return drawnFromId;
    }

    @Nullable Long seed() {
        return seed;
    }
}
