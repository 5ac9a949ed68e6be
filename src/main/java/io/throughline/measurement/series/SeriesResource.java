package io.throughline.measurement.series;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.organization.employee.Viewer;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Series over HTTP. */
@Path("/v1/kpis/{id}/series")
@Tag(name = "Series", description = "KPIs over time, ready to be drawn")
class SeriesResource {

    private final SeriesReader series;

    SeriesResource(SeriesReader series) {
        this.series = series;
    }

    @GET
    @PermissionsAllowed(Permissions.MEASUREMENT_READ)
    @Parameter(
            name = Viewer.HEADER,
            in = ParameterIn.HEADER,
            description = Viewer.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Operation(
            operationId = "getKpiSeries",
            summary = "Get a KPI over time, with its target line, other KPIs beside it and what happened meanwhile",
            description =
                    "Aggregated as the KPI's definition says, over subjects within each period of its cadence first,"
                            + " then over time: percents and rates as sum of numerators over sum of denominators, means"
                            + " weighted by sample size. Where a unit and one above it were both measured for a period, the"
                            + " one above speaks for both. Every period is there, with the reason where it has no value. At"
                            + " most 1,000 points.")
    public KpiSeries get(@PathParam("id") UUID id, @BeanParam SeriesParameters asked) {
        return series.read(id, asked);
    }
}
