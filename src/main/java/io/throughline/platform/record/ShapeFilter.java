package io.throughline.platform.record;

import io.throughline.platform.paging.Page;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Shapes answers of requests that carry {@code fields} or {@code expand}. */
@Provider
@Priority(Priorities.HEADER_DECORATOR + 50)
class ShapeFilter implements ContainerResponseFilter {

    private final Shaping shaping;

    ShapeFilter(Shaping shaping) {
        this.shaping = shaping;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, String> asked = request.getUriInfo().getQueryParameters();
        String expand = asked.getFirst("expand");
        String fields = asked.getFirst("fields");
        boolean shapeable = response.getEntity() instanceof Page<?> || response.getEntity() instanceof Versioned;
        if (!shapeable || (expand == null && fields == null)) {
            return;
        }
        MediaType type = response.getMediaType();
        response.setEntity(shaping.shape(response.getEntity(), expand, fields));
        if (fields != null) {
            type = new MediaType("application", "json", Map.of("profile", "sparse"));
        }
        response.getHeaders().putSingle("Content-Type", type);
    }
}
