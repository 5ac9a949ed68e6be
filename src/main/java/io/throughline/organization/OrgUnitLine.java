package io.throughline.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which unit stood above another one, from a day on and until another (exclusive). */
@Embeddable
record OrgUnitLine(
        @Column(name = "effective_from") LocalDate effectiveFrom,
        @Column(name = "effective_to") @Nullable LocalDate effectiveTo,
        @Column(name = "parent_id") @Nullable UUID parentId) {

    /** Where a unit first stood it has stood for as long as anybody may ask. */
    static final LocalDate EVER_SINCE = LocalDate.of(1, 1, 1);
}
