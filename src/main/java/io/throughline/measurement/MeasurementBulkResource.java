package io.throughline.measurement;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.bulk.BulkFormat;
import io.throughline.platform.bulk.StreamedBody;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.job.JobResponse;
import io.throughline.platform.job.LoadMode;
import io.throughline.platform.job.LoadOrder;
import io.throughline.platform.job.LoadRefused;
import io.throughline.platform.job.LoadReport;
import io.throughline.platform.job.Loads;
import io.throughline.platform.json.SafeText;
import io.throughline.platform.problem.Problem;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.security.Permissions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
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

/** The door for measurements that come by the million. */
@Path(MeasurementBulkResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements")
class MeasurementBulkResource {

    static final String PATH = "/v1/measurements/bulk";

    private static final int MAX_SOURCE = 200;
    private static final String NDJSON_EXAMPLE =
            """
            {"kpiCode": "WIN_RATE", "subjectSourceSystem": "workday", "subjectExternalId": "WD-100234", \
            "periodStart": "2026-07-01", "value": 28, "source": "salesforce"}
            {"kpiCode": "WIN_RATE", "subjectSourceSystem": "workday", "subjectExternalId": "WD-100234", \
            "periodStart": "2026-08-01", "value": 29.5, "source": "salesforce"}
            """;
    private static final String CSV_EXAMPLE =
            """
            kpiCode,subjectSourceSystem,subjectExternalId,periodStart,value,source
            WIN_RATE,workday,WD-100234,2026-07-01,28,salesforce
            WIN_RATE,workday,WD-100234,2026-08-01,29.5,salesforce
            """;

    private final Loads loads;
    private final MeasurementLoad kind;

    MeasurementBulkResource(Loads loads, MeasurementLoad kind) {
        this.loads = loads;
        this.kind = kind;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BulkFormat.APPLICATION_NDJSON, BulkFormat.TEXT_CSV})
    @Transactional
    @TransactionConfiguration(timeout = Loads.TRANSACTION_SECONDS)
    @Idempotent
    @PermissionsAllowed(Permissions.MEASUREMENT_WRITE)
    @Operation(
            operationId = "loadMeasurements",
            summary = "Record any number of measurements from a file; those that exist are corrected",
            description =
                    "The file is read as a stream: an array, NDJSON (one object a line) or CSV (a header, one row a"
                            + " line; comma, semicolon, tab or bar; no line breaks in cells), in UTF-8, with or"
                            + " without Content-Encoding gzip. KPI, subject and period start are one measurement;"
                            + " sending the same file again changes nothing. A row has at most 65,536 bytes.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = MeasurementRow.class)),
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
            @QueryParam("source")
                    @Parameter(description = "The source of all rows that name none", example = "salesforce")
                    @Nullable String source,
            @HeaderParam("Prefer")
                    @Parameter(
                            description = "respond-async: the file is stored and acknowledged, and loaded by a job",
                            example = Loads.RESPOND_ASYNC)
                    @Nullable String prefer,
            StreamedBody file) {
        LoadOrder order = new LoadOrder(
                file.format(),
                mode == null ? LoadMode.ATOMIC : mode,
                Boolean.TRUE.equals(dryRun),
                source == null ? Map.of() : Map.of(MeasurementRow.SOURCE, checked(source)));
        return loads.load(kind, order, file, prefer);
    }

    private static String checked(String source) {
        if (source.isBlank() || source.length() > MAX_SOURCE) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "The query parameter 'source' has 1 to 200 characters, not all blank.");
        }
        return SafeText.require(source);
    }
}
