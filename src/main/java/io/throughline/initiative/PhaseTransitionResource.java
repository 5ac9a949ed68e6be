package io.throughline.initiative;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.ReadParameters;
import io.throughline.platform.security.Permissions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The steps of an initiative between phases, over HTTP. */
@Path("/v1/initiatives/{id}/phase-transitions")
@Tag(name = "Phase transitions", description = "Each step of an initiative from one phase to the next or back")
class PhaseTransitionResource {

    private final InitiativeRecords initiatives;
    private final PhaseTransitions transitions;

    PhaseTransitionResource(InitiativeRecords initiatives, PhaseTransitions transitions) {
        this.initiatives = initiatives;
        this.transitions = transitions;
    }

    @GET
    @PermissionsAllowed(Permissions.INITIATIVE_READ)
    @Operation(operationId = "listPhaseTransitions", summary = "List the steps that an initiative took")
    public Page<PhaseTransitionResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters asked) {
        return transitions.list(id, asked);
    }

    @GET
    @Path("{transitionId}")
    @PermissionsAllowed(Permissions.INITIATIVE_READ)
    @Operation(operationId = "getPhaseTransition", summary = "Get one step of an initiative")
    public PhaseTransitionResponse get(
            @PathParam("id") UUID id, @PathParam("transitionId") UUID transitionId, @BeanParam ReadParameters asked) {
        return transitions.get(id, transitionId, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(
            operationId = "createPhaseTransition",
            summary = "Move an initiative one phase forward or back; If-Match is checked where it is sent")
    public PhaseTransitionResponse create(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            PhaseTransitionRequest request) {
        return initiatives.advance(id, ifMatch, request);
    }
}
