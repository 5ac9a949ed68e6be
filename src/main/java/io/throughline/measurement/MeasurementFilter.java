package io.throughline.measurement;

import io.throughline.platform.paging.Condition;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which measurements a list is about. */
record MeasurementFilter(
        @QueryParam("kpiId") @Nullable UUID kpiId,
        @QueryParam("subjectId") @Nullable UUID subjectId,
        @QueryParam("source") @Nullable String source,
        @QueryParam("periodStartFrom")
                @Parameter(description = "Periods that start on or after this date")
                @Condition("e.periodStart >= :periodStartFrom")
                @Nullable LocalDate periodStartFrom,
        @QueryParam("periodStartBefore")
                @Parameter(description = "Periods that start before this date")
                @Condition("e.periodStart < :periodStartBefore")
                @Nullable LocalDate periodStartBefore,
        @QueryParam("asOf")
                @Parameter(description = "The measurements as they were at this instant, also those deleted since")
                @Condition("e.updatedAt <= :asOf and (e.endedAt is null or e.endedAt > :asOf)")
                @Nullable Instant asOf) {}
