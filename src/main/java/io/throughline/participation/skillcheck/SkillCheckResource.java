package io.throughline.participation.skillcheck;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.json.JsonBodyReader;
import io.throughline.platform.json.MergePatch;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.ReadParameters;
import io.throughline.platform.privacy.PersonData;
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

/** Skill checks over HTTP. */
@Path("/v1/skill-checks")
@Tag(name = "Skill checks", description = "What people scored before and after, and what they gained")
class SkillCheckResource {

    private final SkillCheckRecords checks;

    SkillCheckResource(SkillCheckRecords checks) {
        this.checks = checks;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId,
            @QueryParam("employeeId") @Nullable UUID employeeId,
            @QueryParam("instrumentId") @Nullable UUID instrumentId,
            @QueryParam("stage") @Nullable Stage stage) {}

    @GET
    @PersonData
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listSkillChecks", summary = "List skill checks")
    public Page<SkillCheckResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return checks.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PersonData
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "getSkillCheck", summary = "Get one skill check")
    public SkillCheckResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return checks.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "createSkillCheck", summary = "Create a skill check")
    public SkillCheckResponse create(SkillCheckRequest request) {
        return checks.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "replaceSkillCheck", summary = "Replace a skill check")
    public SkillCheckResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            SkillCheckRequest request) {
        return checks.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "patchSkillCheck", summary = "Change parts of a skill check")
    public SkillCheckResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return checks.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "deleteSkillCheck", summary = "Delete a skill check")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        checks.delete(id, ifMatch);
    }
}
