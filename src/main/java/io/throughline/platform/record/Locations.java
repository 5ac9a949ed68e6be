package io.throughline.platform.record;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where that is which a POST made. */
public final class Locations {

    private static final int CREATED = Response.Status.CREATED.getStatusCode();
    private static final int ACCEPTED = Response.Status.ACCEPTED.getStatusCode();

    private Locations() {}

    /** Below the path that created it; what was only accepted is a job. Nowhere, where nothing was made. */
    public static @Nullable URI of(UriInfo uri, int status, String id) {
        if (status == CREATED) {
            return uri.getAbsolutePathBuilder().path(id).build();
        }
        return status == ACCEPTED
                ? uri.getBaseUriBuilder().path("v1/jobs").path(id).build()
                : null;
    }
}
