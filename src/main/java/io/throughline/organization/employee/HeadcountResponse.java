package io.throughline.organization.employee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people work in an org unit on a day. */
@Schema(name = "Headcount")
record HeadcountResponse(
        UUID orgUnitId,
        LocalDate asOf,
        @Schema(description = "In the unit and below it", examples = "120") long people,
        @Schema(description = "In the very unit", examples = "20") long own,
        @Schema(description = "In the units below it", examples = "100") long below,
        @Schema(description = "Of all of them, each counted by the share they work", examples = "112.5")
                BigDecimal fullTimeEquivalents) {}
