package io.throughline.roi;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How large a known influence on the measure was. */
@Schema(name = "DriverValue")
record DriverValue(
        @Size(min = 1, max = 100) @Schema(examples = "advertising") String name,
        @Schema(description = "In the driver's own unit", examples = "24") BigDecimal value) {}
