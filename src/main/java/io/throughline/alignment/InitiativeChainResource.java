package io.throughline.alignment;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The chain of impact of one initiative over HTTP. */
@Path("/v1/initiatives/{id}/chain-of-impact")
@Tag(name = "Alignment")
class InitiativeChainResource {

    private final ChainsOfImpact chains;

    InitiativeChainResource(ChainsOfImpact chains) {
        this.chains = chains;
    }

    @GET
    @PermissionsAllowed(Permissions.ALIGNMENT_READ)
    @Operation(
            operationId = "getInitiativeChainOfImpact",
            summary = "Get the thread from what an initiative teaches to the objectives that it serves")
    public ChainOfImpactResponse get(@PathParam("id") UUID id) {
        return chains.ofInitiative(id);
    }
}
