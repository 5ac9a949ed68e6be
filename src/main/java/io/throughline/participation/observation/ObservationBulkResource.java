package io.throughline.participation.observation;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.PermissionsAllowed;
import io.throughline.participation.load.BulkDoor;
import io.throughline.platform.bulk.BulkFormat;
import io.throughline.platform.bulk.StreamedBody;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.job.JobResponse;
import io.throughline.platform.job.LoadMode;
import io.throughline.platform.job.LoadRefused;
import io.throughline.platform.job.LoadReport;
import io.throughline.platform.job.Loads;
import io.throughline.platform.problem.Problem;
import io.throughline.platform.security.Permissions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The door for observations that come as files. */
@Path(ObservationBulkResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
class ObservationBulkResource {

    static final String PATH = "/v1/observations/bulk";

    private static final String NDJSON_EXAMPLE =
            """
            {"employeeEmail": "dana.reyes@example.com", "observerEmail": "ming.chen@example.com", \
            "rubricId": "0190f3a1-7c1e-7000-8000-000000000002", "observedOn": "2026-07-15", "levels": "2 3"}
            """;
    private static final String CSV_EXAMPLE =
            """
            employeeEmail,observerEmail,rubricId,observedOn,levels
            dana.reyes@example.com,ming.chen@example.com,0190f3a1-7c1e-7000-8000-000000000002,2026-07-15,2 3
            """;

    private final BulkDoor door;
    private final ObservationLoad kind;

    ObservationBulkResource(BulkDoor door, ObservationLoad kind) {
        this.door = door;
        this.kind = kind;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BulkFormat.APPLICATION_NDJSON, BulkFormat.TEXT_CSV})
    @Transactional
    @TransactionConfiguration(timeout = Loads.TRANSACTION_SECONDS)
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(
            operationId = "loadObservations",
            summary = "Record any number of observations from a file; those that exist are corrected",
            description = BulkDoor.DESCRIPTION)
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ObservationRow.class)),
                @Content(
                        mediaType = BulkFormat.APPLICATION_NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        example = NDJSON_EXAMPLE),
                @Content(
                        mediaType = BulkFormat.TEXT_CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = CSV_EXAMPLE)
            })
    @APIResponse(
            responseCode = "200",
            description = "What the load came to",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LoadReport.class)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted: the job in Location says how far it is",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobResponse.class)))
    @APIResponse(
            responseCode = "422",
            description = "Rows are refused, and nothing was written; or the request itself is wrong",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(anyOf = {LoadRefused.class, Problem.class})))
    public RestResponse<Record> load(
            @QueryParam("mode")
                    @Parameter(
                            description = "Whether one refused row keeps all others from being written",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"atomic", "partial"},
                                            defaultValue = "atomic"))
                    @Nullable LoadMode mode,
            @QueryParam("dryRun")
                    @Parameter(
                            description =
                                    "Whether to judge and count only; then nothing is written, and the answer is 200")
                    @Nullable Boolean dryRun,
            @HeaderParam("Prefer")
                    @Parameter(
                            description = "respond-async: the file is stored and acknowledged, and loaded by a job",
                            example = "respond-async")
                    @Nullable String prefer,
            StreamedBody file) {
        return door.take(kind, mode, dryRun, prefer, file);
    }
}
