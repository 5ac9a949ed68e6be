package io.throughline.platform.paging;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every single record can be asked for. */
public record ReadParameters(
        @QueryParam("asOf")
                @Parameter(description = "The record as it was at this instant, also where it has been deleted since")
                @Nullable Instant asOf,
        @QueryParam("fields")
                @Parameter(
                        description = "Fields to answer with, comma-separated; id is always there. The answer is then"
                                + " application/json;profile=sparse",
                        example = "id,version")
                @Nullable String fields,
        @QueryParam("expand")
                @Parameter(description = "References to answer with as whole records, comma-separated, one level deep")
                @Nullable String expand) {}
