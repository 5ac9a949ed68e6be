package io.throughline.objective.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of the finance function stands behind a unit value, and since when. */
@Embeddable
@Schema(name = "FinanceValidation")
record FinanceValidation(
        @Column(name = "validated_by") @Size(min = 1, max = 200) @Schema(examples = "Ming Chen, FP&A") String by,
        @Column(name = "validated_on") @Schema(examples = "2026-06-15") LocalDate on) {}
