package io.throughline.roi;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a calculation rests on, in canonical form, and what it said, as the bytes that were answered. */
@Entity
@Immutable
@Table(name = "roi_statement")
class RoiStatement {

    @Id
    @Column(name = "roi_calculation_id")
    private UUID calculationId;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String inputs;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String answer;

    protected RoiStatement() {}

    RoiStatement(UUID calculationId, String inputs, String answer) {
        this.calculationId = calculationId;
        this.inputs = inputs;
        this.answer = answer;
    }

    UUID calculationId() {
        return calculationId;
    }

    String inputs() {
        return inputs;
    }

    String answer() {
        return answer;
    }
}
