package io.throughline.roi;

import io.throughline.math.Fraction;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An influence of known strength, and how large it was after the program. */
@Schema(name = "KnownDriver")
record KnownDriver(
        @Size(min = 1, max = 100) @Schema(examples = "advertising") String name,
        @Schema(description = "In the KPI's unit per unit of the driver", examples = "40") BigDecimal coefficient,
        @Schema(description = "After the program, in the driver's own unit", examples = "30") BigDecimal value) {

    /** What it brings to the projection. */
    Fraction share() {
        return Fraction.of(coefficient).times(Fraction.of(value));
    }
}
