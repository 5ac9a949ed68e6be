package io.throughline.participation.statement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.problem.Problem;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.security.Permissions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
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

/** The door for learning platforms that speak xAPI 1.0.3. */
@Path("/xapi/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "xAPI statements",
        description =
                "Takes what learning platforms state in xAPI 1.0.3 and keeps it. This is no learning record store:"
                        + " there are no queries over statements, no state, profile, agent or activity resources, no attachments,"
                        + " and nothing is voided")
class XapiResource {

    private static final String VERSION_HEADER = "X-Experience-API-Version";
    private static final String VERSION = "1.0.3";
    private static final String EXAMPLE =
            """
            {"actor": {"mbox": "mailto:dana.reyes@example.com"},
             "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
             "object": {"id": "https://lms.example.com/courses/42"},
             "result": {"completion": true, "duration": "PT4H"}, "timestamp": "2026-07-15T10:00:00Z"}""";

    private final Statements statements;

    XapiResource(Statements statements) {
        this.statements = statements;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(
            operationId = "storeStatements",
            summary = "Keep a statement, or an array of them, all or none; the same statement again changes nothing")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(description = "A statement, or an array of statements"),
                            example = EXAMPLE))
    @APIResponse(
            responseCode = "200",
            description = "The ids of the statements, in their order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = UUID.class)))
    public RestResponse<List<UUID>> store(@HeaderParam(VERSION_HEADER) @Nullable String version, StatementBody body) {
        require(version);
        return RestResponse.ResponseBuilder.ok(statements.keep(body))
                .header(VERSION_HEADER, VERSION)
                .build();
    }

    @PUT
    @Transactional
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "storeStatement", summary = "Keep one statement under an id of the client's")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, description = "A statement"),
                            example = EXAMPLE))
    public RestResponse<Void> storeOne(
            @HeaderParam(VERSION_HEADER) @Nullable String version,
            @QueryParam("statementId") @Parameter(description = "Required") @Nullable UUID statementId,
            StatementBody body) {
        require(version);
        statements.keep(named(statementId), body);
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.NO_CONTENT)
                .header(VERSION_HEADER, VERSION)
                .build();
    }

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "getStatement", summary = "Get one statement as it is kept")
    @APIResponse(
            responseCode = "200",
            description = "The statement, with id, stored, timestamp and version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = EXAMPLE))
    @APIResponse(
            responseCode = "404",
            description = "No statement with this id is kept",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RestResponse<JsonNode> get(
            @HeaderParam(VERSION_HEADER) @Nullable String version,
            @QueryParam("statementId")
                    @Parameter(description = "Required: there are no queries over statements")
                    @Nullable UUID statementId) {
        require(version);
        UUID id = named(statementId);
        JsonNode statement = statements.find(id).orElseThrow(() -> ProblemException.notFound("statement", id));
        return RestResponse.ResponseBuilder.ok(statement)
                .header(VERSION_HEADER, VERSION)
                .build();
    }

    private static UUID named(@Nullable UUID statementId) {
        if (statementId == null) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "statementId is required here.");
        }
        return statementId;
    }

    private static void require(@Nullable String version) {
        if (version == null || !version.matches("1\\.0(\\.\\d{1,3})?")) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "X-Experience-API-Version is required, and is 1.0 or 1.0.x.");
        }
    }
}
