package io.throughline.participation.skillcheck;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of an instrument. */
@Schema(name = "InstrumentRequest")
record InstrumentRequest(
        UUID skillId,
        @Size(min = 1, max = 200) @Schema(examples = "Discovery call simulation") String name,
        @Schema(description = "The lowest score", examples = "0") BigDecimal scaleMinimum,
        @Schema(description = "The highest score", examples = "100") BigDecimal scaleMaximum,
        @Schema(
                        description = "The KPI of level 2 that the mean of POST scores is recorded for; it has no other"
                                + " instrument or rubric, and stays once checks were taken")
                @Nullable UUID kpiId,
        @Valid @Nullable ExternalReference externalReference) {

    static InstrumentRequest of(Instrument instrument) {
        return new InstrumentRequest(
                instrument.definition().skillId(),
                instrument.name(),
                instrument.definition().scaleMinimum(),
                instrument.definition().scaleMaximum(),
                instrument.kpiId(),
                instrument.externalReference());
    }

    InstrumentDefinition definition() {
        return new InstrumentDefinition(skillId, scaleMinimum, scaleMaximum);
    }
}
