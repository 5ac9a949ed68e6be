package io.throughline.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record that stands in the way of a request. */
@Schema(name = "Conflict")
public record Conflict(
        @Schema(description = "Kind of the record", examples = "kpi-target") String resource,
        @Schema(description = "Its id", examples = "0190f3a1-7c1e-7000-8000-000000000001") String id) {}
