package io.throughline.measurement.series;

import io.throughline.initiative.Phase;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened while the KPI moved: an initiative that is mapped to a target of it went into another phase. */
@Schema(name = "SeriesAnnotation")
record SeriesAnnotation(
        @Schema(description = "In UTC", examples = "2026-08-17") LocalDate date,
        UUID initiativeId,
        @Schema(examples = "Listen first: a 90-day pilot in customer service") String title,
        @Schema(examples = "DESIGN") Phase from,
        @Schema(examples = "DELIVER") Phase to) {}
