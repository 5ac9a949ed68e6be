package io.throughline.participation.statement;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.json.JsonBodyReader;
import io.throughline.platform.json.MergePatch;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.ReadParameters;
import io.throughline.platform.security.Permissions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Mappings and their application, over HTTP. */
@Path("/v1/statement-mappings")
@Tag(name = "Statement mappings", description = "What statements of learning platforms mean here")
class StatementMappingResource {

    private final StatementMappingRecords mappings;
    private final Applications applications;

    StatementMappingResource(StatementMappingRecords mappings, Applications applications) {
        this.mappings = mappings;
        this.applications = applications;
    }

    record Filter(
            @QueryParam("verb") @Nullable String verb,
            @QueryParam("activity") @Nullable String activity,
            @QueryParam("initiativeId") @Nullable UUID initiativeId) {}

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listStatementMappings", summary = "List statement mappings")
    public Page<StatementMappingResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return mappings.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "getStatementMapping", summary = "Get one statement mapping")
    public StatementMappingResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return mappings.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "createStatementMapping", summary = "Create a statement mapping")
    public StatementMappingResponse create(StatementMappingRequest request) {
        return mappings.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "replaceStatementMapping", summary = "Replace a statement mapping")
    public StatementMappingResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            StatementMappingRequest request) {
        return mappings.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "patchStatementMapping", summary = "Change parts of a statement mapping")
    public StatementMappingResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return mappings.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "deleteStatementMapping", summary = "Delete a statement mapping")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        mappings.delete(id, ifMatch);
    }

    @POST
    @Path("{id}/applications")
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(
            operationId = "applyStatementMapping",
            summary = "Apply a mapping to the statements that came before it or were not recorded")
    public StatementApplicationResponse apply(@PathParam("id") UUID id) {
        return applications.apply(id);
    }
}
