package io.throughline.platform.export;

import io.throughline.platform.paging.Extent;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Decides, by what the client accepts, between a page and a file. Operations declare no media type and so answer with
 * JSON alone; a request for a file is let pass to its operation as if it accepted JSON as well, and is refused there
 * after all where the operation has no list to give.
 */
class Negotiation {

    private static final String ACCEPTED_BY_CLIENT = "throughline.accepted";
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON_TYPE);
    private static final List<MediaType> FILES =
            Arrays.stream(Format.values()).map(Format::mediaType).toList();

    private final Extent extent;
    private final Export export;

    Negotiation(Extent extent, Export export) {
        this.extent = extent;
        this.export = export;
    }

    @ServerRequestFilter(preMatching = true)
    void admit(ContainerRequestContext request) {
        Acceptable accepted = Acceptable.of(request.getHeaders().get(HttpHeaders.ACCEPT));
        if (accepted.best(FILES).isPresent()) {
            request.setProperty(ACCEPTED_BY_CLIENT, accepted);
            if (accepted.best(JSON).isEmpty()) {
                request.getHeaders().add(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON + ";q=0.001");
            }
        }
    }

    @ServerRequestFilter
    void choose(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        if (method == null || !(request.getProperty(ACCEPTED_BY_CLIENT) instanceof Acceptable accepted)) {
            return;
        }
        Class<?> rowType = rowType(method);
        List<MediaType> offered = rowType == null
                ? producedBy(method)
                : Stream.concat(JSON.stream(), FILES.stream()).toList();
        MediaType best = accepted.best(offered).orElseThrow(NotAcceptableException::new);
        Format format = Format.of(best);
        if (rowType != null && format != null) {
            MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
            refuseWhatBelongsToPages(query);
            export.decide(new Export.Form(format, Columns.of(rowType).only(query.getFirst("fields"))));
            extent.setWhole();
        }
    }

    private static void refuseWhatBelongsToPages(MultivaluedMap<String, String> query) {
        for (String name : List.of("limit", "cursor", "count", "expand")) {
            if (query.containsKey(name)) {
                throw new ProblemException(
                        ProblemType.INVALID_PARAMETER, "An export is the whole list; leave " + name + " out.");
            }
        }
    }

    private static List<MediaType> producedBy(Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        return produces == null
                ? JSON
                : Arrays.stream(produces.value()).map(MediaType::valueOf).toList();
    }

    /** The record that the operation answers a page of; null where it answers none. */
    private static @Nullable Class<?> rowType(Method method) {
        return method.getGenericReturnType() instanceof ParameterizedType answer
                        && answer.getRawType() == Page.class
                        && answer.getActualTypeArguments()[0] instanceof Class<?> row
                ? row
                : null;
    }
}
