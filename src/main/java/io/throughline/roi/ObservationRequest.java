package io.throughline.roi;

import io.throughline.roi.engine.Group;
import io.throughline.roi.engine.Observation;
import io.throughline.roi.engine.Side;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One value of one subject, who may be a person, a team or a shop. */
@Schema(name = "ControlGroupObservation")
record ObservationRequest(
        @Size(min = 1, max = 200) @Schema(
                        description = "The same on both sides makes a pair; a pseudonym will do",
                        examples = "associate-07")
                String subject,
        @Schema(examples = "TRAINED") Group group,
        @Size(min = 1, max = 200) @Schema(
                        description = "What subjects have in common that could make them alike, such as a team or shop",
                        examples = "shop-3")
                @Nullable String cluster,
        @Schema(description = "Whether it is from before the program or from after it", examples = "BEFORE") Side side,
        @Schema(
                        description =
                                "The first day of the period; three or more before the program show whether the groups"
                                        + " moved alike",
                        examples = "2026-01-01")
                @Nullable LocalDate period,
        @Schema(description = "In the KPI's unit", examples = "20.4") BigDecimal value) {

    Observation toEngine() {
        return new Observation(subject, group, cluster, side, period, value);
    }
}
