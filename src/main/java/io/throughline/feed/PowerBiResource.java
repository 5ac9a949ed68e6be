package io.throughline.feed;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The file by which Power BI finds the feed. */
@Path("/odata/v4/throughline.pbids")
@Tag(
        name = "BI feed",
        description = "OData v4 at /odata/v4, which describes itself at /odata/v4/$metadata; the same views over SQL in"
                + " the schema reporting_v1")
class PowerBiResource {

    @GET
    @PermissionsAllowed(Permissions.FEED_READ)
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"throughline.pbids\"")
    @Operation(
            operationId = "getPowerBiDataSource",
            summary = "Get a data source file: opened in Power BI Desktop, it connects to this service's OData feed")
    public PowerBiDataSource get(@Context UriInfo uri) {
        return new PowerBiDataSource(
                "0.1",
                List.of(new Connection(
                        new Details("odata", new Address(uri.getBaseUri() + "odata/v4/")), Map.of(), "Import")));
    }

    /** A Power BI data source file. */
    @Schema(name = "PowerBiDataSource")
    record PowerBiDataSource(@Schema(examples = "0.1") String version, List<Connection> connections) {}

    /** One source in the file. */
    @Schema(name = "PowerBiConnection")
    record Connection(Details details, Map<String, String> options, @Schema(examples = "Import") String mode) {}

    /** By which protocol, and where. */
    @Schema(name = "PowerBiConnectionDetails")
    record Details(@Schema(examples = "odata") String protocol, Address address) {}

    /** Where the feed is. */
    @Schema(name = "PowerBiAddress")
    record Address(@Schema(examples = "https://throughline.example.com/odata/v4/") String url) {}
}
