package io.throughline.participation.enrollment;

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

/** Enrollment rules over HTTP. */
@Path("/v1/enrollment-rules")
@Tag(name = "Enrollment rules", description = "Whom strategic and compliance initiatives admit without a decision")
class EnrollmentRuleResource {

    private final EnrollmentRuleRecords rules;

    EnrollmentRuleResource(EnrollmentRuleRecords rules) {
        this.rules = rules;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId,
            @QueryParam("orgUnitId") @Nullable UUID orgUnitId) {}

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listEnrollmentRules", summary = "List enrollment rules")
    public Page<EnrollmentRuleResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return rules.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "getEnrollmentRule", summary = "Get one enrollment rule")
    public EnrollmentRuleResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return rules.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "createEnrollmentRule", summary = "Create an enrollment rule")
    public EnrollmentRuleResponse create(EnrollmentRuleRequest request) {
        return rules.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "replaceEnrollmentRule", summary = "Replace an enrollment rule")
    public EnrollmentRuleResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            EnrollmentRuleRequest request) {
        return rules.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "patchEnrollmentRule", summary = "Change parts of an enrollment rule")
    public EnrollmentRuleResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return rules.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "deleteEnrollmentRule", summary = "Delete an enrollment rule")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        rules.delete(id, ifMatch);
    }
}
