package io.throughline.roi;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a calculation rests on and what it said. */
@Entity
@Immutable
@Table(name = "roi_statement")
@AttributeOverride(name = "ownerId", column = @Column(name = "roi_calculation_id"))
class RoiStatement extends Statement {

    protected RoiStatement() {}

    RoiStatement(UUID calculationId, String inputs, String answer) {
        super(calculationId, inputs, answer);
    }
}
