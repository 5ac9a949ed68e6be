package io.throughline.objective.skill;

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

/** Skills over HTTP. */
@Path("/v1/skills")
@Tag(name = "Skills", description = "What people are to be able to do, shared by all initiatives")
class SkillResource {

    private final SkillRecords skills;

    SkillResource(SkillRecords skills) {
        this.skills = skills;
    }

    record Filter(@QueryParam("name") @Nullable String name) {}

    @GET
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "listSkills", summary = "List skills")
    public Page<SkillResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return skills.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "getSkill", summary = "Get one skill")
    public SkillResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return skills.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "createSkill", summary = "Create a skill")
    public SkillResponse create(SkillRequest request) {
        return skills.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "replaceSkill", summary = "Replace a skill")
    public SkillResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, SkillRequest request) {
        return skills.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "patchSkill", summary = "Change parts of a skill")
    public SkillResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return skills.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "deleteSkill", summary = "Delete a skill")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        skills.delete(id, ifMatch);
    }
}
