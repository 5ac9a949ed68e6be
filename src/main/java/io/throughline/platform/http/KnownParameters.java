package io.throughline.platform.http;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the operation does not declare or cannot read: a misspelled filter must not answer with
 * everything.
 */
class KnownParameters {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()
                || operation.getResourceMethod() == null
                || operation.getResourceClass().isAnnotationPresent(OwnParameters.class)) {
            return;
        }
        Map<String, Class<?>> declared =
                known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::declaredBy);
        given.forEach((name, values) -> check(declared, name, values));
    }

    private static void check(Map<String, Class<?>> declared, String name, List<String> values) {
        Class<?> type = declared.get(name);
        if (type == null) {
            throw refusal("The query parameter '" + printable(name) + "' is not known here; known are: "
                    + String.join(", ", declared.keySet()) + ".");
        }
        if (values.size() > 1) {
            throw refusal("The query parameter '" + name + "' is given more than once.");
        }
        String fault = ParameterReaders.faultOf(type, values.get(0));
        if (fault != null) {
            throw refusal("The query parameter '" + name + "' " + fault + ".");
        }
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail);
    }

    private static String printable(String name) {
        return name.replaceAll("[^\\p{Alnum}_.\\-]", "?").substring(0, Math.min(name.length(), 60));
    }

    private static Map<String, Class<?>> declaredBy(Method method) {
        Map<String, Class<?>> declared = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                declared.put(query.value(), parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    QueryParam bundled = field.getAnnotation(QueryParam.class);
                    if (bundled != null) {
                        declared.put(bundled.value(), field.getType());
                    }
                }
            }
        }
        return declared;
    }
}
