package io.throughline.roi.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a study rests on, in canonical form, and what it said, as the bytes that were answered. */
@Entity
@Immutable
@Table(name = "impact_study_statement")
class ImpactStudyStatement {

    @Id
    @Column(name = "impact_study_id")
    private UUID studyId;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String inputs;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String answer;

    protected ImpactStudyStatement() {}

    ImpactStudyStatement(UUID studyId, String inputs, String answer) {
        this.studyId = studyId;
        this.inputs = inputs;
        this.answer = answer;
    }

    UUID studyId() {
        return studyId;
    }

    String inputs() {
        return inputs;
    }

    String answer() {
        return answer;
    }
}
