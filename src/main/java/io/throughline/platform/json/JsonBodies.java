package io.throughline.platform.json;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Bodies are JSON where an operation says nothing else. The framework has readers of its own for other types, which
 * know none of the rules of {@link RequestReader}.
 */
class JsonBodies {

    private final Map<Method, Boolean> takers = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (method != null
                && type != null
                && takers.computeIfAbsent(method, JsonBodies::takesJsonAlone)
                && !isJson(type)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body is application/json here.");
        }
    }

    private static boolean isJson(String type) {
        try {
            return MediaType.APPLICATION_JSON_TYPE.isCompatible(MediaType.valueOf(type));
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static boolean takesJsonAlone(Method method) {
        return !method.isAnnotationPresent(Consumes.class)
                && Arrays.stream(method.getParameters())
                        .anyMatch(body -> body.getType().isRecord() && body.getAnnotations().length == 0);
    }
}
