package io.throughline.measurement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value that was replaced or deleted, as clients see it. */
@Schema(name = "PastMeasurement")
record PastMeasurementResponse(
        @Schema(description = "When the value stopped to hold") Instant endedAt,
        @Schema(description = "Who replaced or deleted it", examples = "local-administrator") String endedBy,
        PastMeasurement.Ending ending,
        @Schema(description = "The measurement as it was until then") MeasurementResponse measurement) {}
