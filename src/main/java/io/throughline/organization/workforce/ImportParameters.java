package io.throughline.organization.workforce;

import io.throughline.platform.job.LoadMode;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What an import may be asked for. */
record ImportParameters(
        @QueryParam("mode")
                @Parameter(
                        description = "Whether the file has everybody, so that whoever is not in it has left",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"upsert", "snapshot"},
                                        defaultValue = "upsert"))
                @Nullable ImportMode mode,
        @QueryParam("onError")
                @Parameter(
                        description = "Whether one refused row keeps all others from being written",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"atomic", "partial"},
                                        defaultValue = "atomic"))
                @Nullable LoadMode onError,
        @QueryParam("dryRun")
                @Parameter(
                        description = "Whether to judge and count only; then nothing is written, and the answer is 200")
                @Nullable Boolean dryRun,
        @QueryParam("sourceSystem")
                @Parameter(description = "The source system of all rows that name none", example = "workday")
                @Nullable String sourceSystem,
        @QueryParam("effectiveFrom")
                @Parameter(
                        description =
                                "The day from which rows hold that name none, and of which a snapshot is; today otherwise",
                        example = "2026-03-01")
                @Nullable LocalDate effectiveFrom,
        @QueryParam("leaveThreshold")
                @Parameter(
                        description =
                                "The percentage of the employed that a snapshot may take away; above it nothing is"
                                        + " written. What the service is configured with otherwise",
                        example = "10")
                @Nullable Integer leaveThreshold,
        @QueryParam("profile")
                @Parameter(
                        description = "The name of the column profile that the file is written by",
                        example = "sap-de")
                @Nullable String profile) {}
