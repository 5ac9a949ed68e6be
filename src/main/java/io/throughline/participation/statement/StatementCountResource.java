package io.throughline.participation.statement;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The counts of statements over HTTP. */
@Path("/v1/statement-counts")
@Tag(name = "Statement mappings")
class StatementCountResource {

    private final StatementCounts counts;

    StatementCountResource(StatementCounts counts) {
        this.counts = counts;
    }

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(
            operationId = "getStatementCounts",
            summary = "Count statements by what became of them, and show which have no mapping")
    public StatementCountResponse get() {
        return counts.all();
    }
}
