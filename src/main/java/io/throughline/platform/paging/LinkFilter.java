package io.throughline.platform.paging;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Says the way to the next page in a Link header (RFC 8288) as well. */
@Provider
@Priority(Priorities.HEADER_DECORATOR + 100)
class LinkFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK, "<" + next(request.getUriInfo(), page.nextCursor()) + ">; rel=\"next\"");
        }
    }

    /** Written anew from what was understood: what a client sends may not be a URI to the letter, such as a bare quote. */
    private static String next(UriInfo asked, String cursor) {
        StringBuilder query = new StringBuilder();
        asked.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                query.append(encoded(name))
                        .append('=')
                        .append(encoded(values.get(0)))
                        .append('&');
            }
        });
        return asked.getAbsolutePath() + "?" + query + "cursor=" + encoded(cursor);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
