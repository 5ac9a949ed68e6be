package io.throughline.participation.skillcheck;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An instrument as clients see it, by its newest version. */
@Schema(name = "Instrument")
record InstrumentResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(
                        description = "Grows where skill or scale change after a check was taken; 1 is the first",
                        examples = "1")
                int definitionVersion,
        @Reference("skill") UUID skillId,
        @Schema(examples = "Discovery call simulation") String name,
        @Schema(examples = "0") BigDecimal scaleMinimum,
        @Schema(examples = "100") BigDecimal scaleMaximum,
        @Reference("kpi") @Schema(description = "The KPI that the mean of POST scores is recorded for") @Nullable UUID kpiId)
        implements Versioned {

    static InstrumentResponse of(Instrument instrument) {
        return new InstrumentResponse(
                instrument.id(),
                instrument.version(),
                instrument.createdAt(),
                instrument.updatedAt(),
                instrument.externalReference(),
                instrument.definitionVersion(),
                instrument.definition().skillId(),
                instrument.name(),
                instrument.definition().scaleMinimum(),
                instrument.definition().scaleMaximum(),
                instrument.kpiId());
    }
}
