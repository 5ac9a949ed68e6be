package io.throughline.platform.json;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** An answer that comes before its request has been read ends the connection, or the rest would pass for a request. */
@Provider
class UnreadBodyFilter implements ContainerResponseFilter {

    private final RequestBody body;

    UnreadBodyFilter(RequestBody body) {
        this.body = body;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (body.isUnread()) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
