package io.throughline.measurement.series;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a series can be asked for. */
record SeriesParameters(
        @QueryParam("subjectId")
                @Parameter(description = "This subject alone; without it, orgUnitId and cohortId: all org units")
                @Nullable UUID subjectId,
        @QueryParam("orgUnitId") @Parameter(description = "This org unit and all below it") @Nullable UUID orgUnitId,
        @QueryParam("cohortId") @Parameter(description = "The members of this cohort") @Nullable UUID cohortId,
        @QueryParam("grain")
                @Parameter(
                        description =
                                "What one point stands for; the KPI's cadence if absent, and never finer than that. A"
                                        + " measurement belongs to the week, month, quarter or year in which its period starts")
                @Nullable Grain grain,
        @QueryParam("from")
                @Parameter(
                        description = "A day of the first point; a year before the end if absent",
                        example = "2026-01-01")
                @Nullable LocalDate from,
        @QueryParam("to")
                @Parameter(
                        description =
                                "The first day after the last point; a day within a point brings in the whole of it."
                                        + " If absent, the point of today is the last",
                        example = "2027-01-01")
                @Nullable LocalDate to,
        @QueryParam("with")
                @Parameter(
                        description = "Ids of up to 5 other KPIs to show beside it, comma-separated",
                        example = "0190f3a1-7c1e-7000-8000-000000000001")
                @Nullable String with,
        @QueryParam("targetId")
                @Parameter(
                        description =
                                "The KPI target to show; if absent, the live one of the org unit (of the only top unit,"
                                        + " for the whole organization) that is due first")
                @Nullable UUID targetId,
        @QueryParam("asOf")
                @Parameter(
                        description = "Measurements as they were known at this instant; units, members, definitions and"
                                + " targets are today's")
                @Nullable Instant asOf) {}
