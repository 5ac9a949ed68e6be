package io.throughline.organization.cohort;

import io.throughline.organization.SubjectKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A subject that belongs to a cohort. Read here; written by {@link CohortMembers}, by sets. */
@Entity
@Immutable
@Table(name = "cohort_member")
@IdClass(CohortMember.Key.class)
class CohortMember {

    record Key(UUID cohortId, UUID subjectId) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    private UUID cohortId;

    @Id
    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Formula("(select s.kind from subject s where s.id = subject_id)")
    @Enumerated(EnumType.STRING)
    private SubjectKind kind;

    @Formula("(select u.name from org_unit u where u.id = subject_id)")
    private @Nullable String name;

    protected CohortMember() {}

    UUID cohortId() {
        return cohortId;
    }

    UUID subjectId() {
        return subjectId;
    }

    Instant createdAt() {
        return createdAt;
    }

    SubjectKind kind() {
        return kind;
    }

    @Nullable String name() {
        return name;
    }
}
