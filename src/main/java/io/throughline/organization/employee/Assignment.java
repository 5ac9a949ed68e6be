package io.throughline.organization.employee;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where somebody works, for whom and as what, from a day on and until another. */
@Embeddable
@Schema(name = "Assignment")
record Assignment(
        @Column(name = "effective_from") @Schema(examples = "2025-01-01") LocalDate effectiveFrom,
        @Column(name = "effective_to")
                @Schema(
                        description =
                                "The first day after it; null while it lasts. Before another assignment, null means until that one",
                        examples = "2026-04-01")
                @Nullable LocalDate effectiveTo,
        @Column(name = "org_unit_id") @Nullable UUID orgUnitId,
        @Column(name = "manager_id") @Schema(description = "The employee whom they report to") @Nullable UUID managerId,
        @Column(name = "job_title") @Size(min = 1, max = 200) @Schema(examples = "Account executive") @Nullable String jobTitle,
        @Column(name = "job_code") @Size(min = 1, max = 100) @Schema(examples = "SAL-AE-2") @Nullable String jobCode,
        @Column(name = "location") @Size(min = 1, max = 200) @Schema(examples = "Lisbon") @Nullable String location,
        @Column(name = "cost_center") @Size(min = 1, max = 100) @Schema(examples = "CC-4711") @Nullable String costCenter,
        @Column(name = "full_time_equivalent")
                @DecimalMin(value = "0", inclusive = false) @DecimalMax("2") @Schema(description = "1 where nothing is said", examples = "1")
                @Nullable BigDecimal fullTimeEquivalent) {

    Assignment {
        fullTimeEquivalent = fullTimeEquivalent == null ? BigDecimal.ONE : fullTimeEquivalent;
    }

    /** The same until another day. */
    Assignment until(@Nullable LocalDate end) {
        return new Assignment(
                effectiveFrom, end, orgUnitId, managerId, jobTitle, jobCode, location, costCenter, fullTimeEquivalent);
    }

    /** The same from another day on. */
    Assignment from(LocalDate start) {
        return new Assignment(
                start, effectiveTo, orgUnitId, managerId, jobTitle, jobCode, location, costCenter, fullTimeEquivalent);
    }

    /** What is left once the person may not be told from others any more: the place, for the figures of the unit. */
    Assignment withoutTraits() {
        return new Assignment(
                effectiveFrom, effectiveTo, orgUnitId, managerId, null, null, null, null, fullTimeEquivalent);
    }

    /** How much of a full working time they work. */
    BigDecimal share() {
        return fullTimeEquivalent == null ? BigDecimal.ONE : fullTimeEquivalent;
    }

    boolean isInForce(LocalDate date) {
        return !date.isBefore(effectiveFrom) && (effectiveTo == null || date.isBefore(effectiveTo));
    }
}
