package io.throughline.alignment;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The chain of impact of one objective over HTTP. */
@Path("/v1/objectives/{id}/chain-of-impact")
@Tag(name = "Alignment")
class ObjectiveChainResource {

    private final ChainsOfImpact chains;

    ObjectiveChainResource(ChainsOfImpact chains) {
        this.chains = chains;
    }

    @GET
    @PermissionsAllowed(Permissions.ALIGNMENT_READ)
    @Operation(
            operationId = "getObjectiveChainOfImpact",
            summary = "Get the threads that lead to an objective and to those that contribute to it")
    public ChainOfImpactResponse get(@PathParam("id") UUID id) {
        return chains.ofObjective(id);
    }
}
