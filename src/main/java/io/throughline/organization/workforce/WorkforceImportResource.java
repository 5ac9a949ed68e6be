package io.throughline.organization.workforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.throughline.platform.bulk.BulkFormat;
import io.throughline.platform.bulk.StreamedBody;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.job.JobResponse;
import io.throughline.platform.job.LoadMode;
import io.throughline.platform.job.LoadOrder;
import io.throughline.platform.job.LoadRefused;
import io.throughline.platform.job.LoadReport;
import io.throughline.platform.job.Loads;
import io.throughline.platform.problem.Problem;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.security.Permissions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

/** The door for the workforce as an HR system knows it. */
@Path(WorkforceImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce", description = "Employees and org units as an HR system pushes them, by the file")
class WorkforceImportResource {

    static final String PATH = "/v1/workforce/imports";

    private static final int MAX_SOURCE_SYSTEM = 100;
    private static final String JSON_EXAMPLE =
            """
            [{"recordType": "ORG_UNIT", "externalId": "OU-10", "name": "Sales EMEA"},
             {"externalId": "WD-100234", "employeeNumber": "100234", "displayName": "Ana Pereira",
              "effectiveFrom": "2026-03-01", "orgUnitExternalId": "OU-10", "managerExternalId": "WD-100007",
              "jobTitle": "Account executive", "fullTimeEquivalent": 0.8,
              "hourlyCostAmount": 61.5, "hourlyCostCurrency": "EUR"},
             {"externalId": "WD-100007", "employeeNumber": "100007", "displayName": "Kim Berg",
              "orgUnitExternalId": "OU-10", "jobTitle": "Sales director"}]
            """;
    private static final String NDJSON_EXAMPLE =
            """
            {"recordType": "ORG_UNIT", "externalId": "OU-10", "name": "Sales EMEA"}
            {"externalId": "WD-100234", "employeeNumber": "100234", "displayName": "Ana Pereira", \
            "orgUnitExternalId": "OU-10", "managerExternalId": "WD-100007", "jobTitle": "Account executive"}
            {"externalId": "WD-100007", "employeeNumber": "100007", "displayName": "Kim Berg", \
            "orgUnitExternalId": "OU-10"}
            """;
    private static final String CSV_EXAMPLE =
            """
            externalId,employeeNumber,displayName,orgUnitExternalId,managerExternalId,jobTitle,fullTimeEquivalent
            WD-100234,100234,Ana Pereira,OU-10,WD-100007,Account executive,0.8
            WD-100007,100007,Kim Berg,OU-10,,Sales director,1
            """;

    private final Loads loads;
    private final WorkforceImport kind;
    private final ColumnProfileRepository profiles;
    private final SecurityIdentity identity;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final BigDecimal leaveThreshold;

    WorkforceImportResource(
            Loads loads,
            WorkforceImport kind,
            ColumnProfileRepository profiles,
            SecurityIdentity identity,
            ObjectMapper mapper,
            Clock clock,
            @ConfigProperty(name = "throughline.workforce.leave-threshold", defaultValue = "10")
                    BigDecimal leaveThreshold) {
        this.loads = loads;
        this.kind = kind;
        this.profiles = profiles;
        this.identity = identity;
        this.mapper = mapper;
        this.clock = clock;
        this.leaveThreshold = leaveThreshold;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BulkFormat.APPLICATION_NDJSON, BulkFormat.TEXT_CSV})
    @Transactional
    @TransactionConfiguration(timeout = Loads.TRANSACTION_SECONDS)
    @Idempotent
    @PermissionsAllowed(
            value = {Permissions.EMPLOYEE_WRITE, Permissions.ORGANIZATION_WRITE},
            inclusive = true)
    @Operation(
            operationId = "importWorkforce",
            summary = "Take over employees and org units from a file, in any order",
            description =
                    "The file is read as a stream: an array, NDJSON (one object a line) or CSV (a header, one row a"
                            + " line; comma, semicolon, tab or bar; no line breaks in cells), in UTF-8, with or"
                            + " without Content-Encoding gzip. Source system and external id are one employee or org"
                            + " unit; whoever is not known by them is looked for by the employee number, and is new"
                            + " else. A row says how things are from its effectiveFrom on, until the next day of which"
                            + " something else is known. What it is silent about, having no such column or field, stays"
                            + " as it is; an empty cell or null says that there is nothing. Sending the same file again"
                            + " changes nothing. The report counts what was new (inserted), changed (corrected) and as"
                            + " before (unchanged), and whose employment a snapshot ended (left).")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = WorkforceRow.class),
                        example = JSON_EXAMPLE),
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
            description = "What the import came to",
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
            responseCode = "409",
            description = "A snapshot would take too many away; or a request with this Idempotency-Key is in work",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(anyOf = {SnapshotRefused.class, Problem.class})))
    @APIResponse(
            responseCode = "422",
            description = "Rows are refused, and nothing was written; or the request itself is wrong",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(anyOf = {LoadRefused.class, Problem.class})))
    public RestResponse<Record> load(
            @BeanParam ImportParameters asked,
            @HeaderParam("Prefer")
                    @Parameter(
                            description = "respond-async: the file is stored and acknowledged, and loaded by a job",
                            example = Loads.RESPOND_ASYNC)
                    @Nullable String prefer,
            StreamedBody file) {
        LoadOrder order = new LoadOrder(
                file.format(),
                asked.onError() == null ? LoadMode.ATOMIC : asked.onError(),
                Boolean.TRUE.equals(asked.dryRun()),
                order(asked).toMap(mapper));
        return loads.load(kind, order, file, prefer);
    }

    private ImportOrder order(ImportParameters asked) {
        ColumnProfileRequest profile = asked.profile() == null ? null : profile(asked.profile());
        ImportMode mode = asked.mode() == null ? ImportMode.UPSERT : asked.mode();
        String source = asked.sourceSystem() == null && profile != null ? profile.sourceSystem() : asked.sourceSystem();
        if (source != null && (source.isBlank() || source.length() > MAX_SOURCE_SYSTEM)) {
            throw refusal("'sourceSystem' has 1 to " + MAX_SOURCE_SYSTEM + " characters, not all blank.");
        }
        if (mode == ImportMode.SNAPSHOT && source == null) {
            throw refusal("'sourceSystem' is required: a snapshot has everybody of one system.");
        }
        return new ImportOrder(
                mode,
                source,
                asked.effectiveFrom() == null ? LocalDate.now(clock) : asked.effectiveFrom(),
                asked.leaveThreshold() == null ? leaveThreshold : percentage(asked.leaveThreshold()),
                profile,
                identity.checkPermissionBlocking(permission(Permissions.EMPLOYEE_COST_WRITE)));
    }

    private ColumnProfileRequest profile(String name) {
        return profiles.named(name)
                .map(ColumnProfileRequest::of)
                .orElseThrow(() -> refusal("'profile' is not the name of a column profile."));
    }

    private static BigDecimal percentage(int threshold) {
        if (threshold < 0 || threshold > 100) {
            throw refusal("'leaveThreshold' is from 0 to 100.");
        }
        return BigDecimal.valueOf(threshold);
    }

    private static StringPermission permission(String declared) {
        int colon = declared.indexOf(':');
        return new StringPermission(declared.substring(0, colon), declared.substring(colon + 1));
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, "The query parameter " + detail);
    }
}
