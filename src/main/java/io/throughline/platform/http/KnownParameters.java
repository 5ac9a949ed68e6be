package io.throughline.platform.http;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the operation does not declare: a misspelled filter must not answer with everything. */
class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || operation.getResourceMethod() == null) {
            return;
        }
        Set<String> declared = known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::declaredBy);
        given.forEach((name, values) -> {
            if (!declared.contains(name)) {
                throw refusal("The query parameter '" + printable(name) + "' is not known here; known are: "
                        + declared.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
            if (values.size() > 1) {
                throw refusal("The query parameter '" + name + "' is given more than once.");
            }
        });
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail);
    }

    private static String printable(String name) {
        return name.replaceAll("[^\\p{Alnum}_.\\-]", "?").substring(0, Math.min(name.length(), 60));
    }

    private static Set<String> declaredBy(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Stream.of(parameter.getAnnotation(QueryParam.class).value());
        }
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.of(parameter.getType().getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(QueryParam.class))
                        .map(field -> field.getAnnotation(QueryParam.class).value())
                : Stream.empty();
    }
}
