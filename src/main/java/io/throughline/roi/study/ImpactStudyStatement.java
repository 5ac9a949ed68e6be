package io.throughline.roi.study;

import io.throughline.roi.Statement;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a study rests on and what it said. */
@Entity
@Immutable
@Table(name = "impact_study_statement")
@AttributeOverride(name = "ownerId", column = @Column(name = "impact_study_id"))
class ImpactStudyStatement extends Statement {

    protected ImpactStudyStatement() {}

    ImpactStudyStatement(UUID studyId, String inputs, String answer) {
        super(studyId, inputs, answer);
    }
}
