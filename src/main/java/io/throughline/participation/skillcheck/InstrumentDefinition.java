package io.throughline.participation.skillcheck;

import io.throughline.platform.json.Decimals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** What a score of an instrument means. Whatever is in here cannot change under a check that was taken. */
@Embeddable
record InstrumentDefinition(
        @Column(name = "skill_id") UUID skillId,
        @Column(name = "scale_minimum") BigDecimal scaleMinimum,
        @Column(name = "scale_maximum") BigDecimal scaleMaximum) {

    /** Brings the bounds into their one form, so that versions differ only where they mean something else. */
    InstrumentDefinition {
        scaleMinimum = Decimals.plain(scaleMinimum);
        scaleMaximum = Decimals.plain(scaleMaximum);
    }

    boolean holds(BigDecimal score) {
        return score.compareTo(scaleMinimum) >= 0 && score.compareTo(scaleMaximum) <= 0;
    }
}
