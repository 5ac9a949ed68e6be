package io.throughline.organization.employee;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many people work in an org unit, over HTTP. */
@Path("/v1/org-units/{id}/headcount")
@Tag(name = "Employees")
class HeadcountResource {

    private final OrgChart chart;

    HeadcountResource(OrgChart chart) {
        this.chart = chart;
    }

    @GET
    @PermissionsAllowed(Permissions.ORGANIZATION_READ)
    @Operation(operationId = "getHeadcount", summary = "Count who works in an org unit on a day")
    public HeadcountResponse get(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = OrgChart.DAY) @Nullable LocalDate asOf) {
        return chart.headcount(id, asOf);
    }
}
