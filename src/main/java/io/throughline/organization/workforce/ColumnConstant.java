package io.throughline.organization.workforce;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of all rows that say nothing of a field themselves. */
@Embeddable
@Schema(name = "ColumnConstant")
record ColumnConstant(
        @Size(min = 1, max = 100) @Schema(description = "A field of WorkforceRow", examples = "hourlyCostCurrency")
                String field,
        @Size(min = 1, max = 200) @Schema(examples = "EUR") String value) {}
