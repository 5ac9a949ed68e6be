package io.throughline.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** All operations of the contract, each with the method that answers it. */
class Operations {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    /** One operation: path, verb, its entry in the contract, and the Java method behind it. */
    record Entry(String path, HttpMethod verb, Operation operation, @Nullable MethodInfo method) {

        boolean hasAnnotation(Class<?> annotation) {
            return method != null && method.hasAnnotation(DotName.createSimple(annotation));
        }

        boolean hasParameter(String name) {
            return operation.getParameters() != null
                    && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
        }
    }

    private final List<Entry> entries;

    Operations(OpenAPI contract, IndexView index) {
        Map<String, MethodInfo> methods = index.getAnnotations(OPERATION).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.METHOD)
                .filter(annotation -> annotation.value("operationId") != null)
                .collect(Collectors.toMap(
                        annotation -> annotation.value("operationId").asString(),
                        (AnnotationInstance annotation) -> annotation.target().asMethod(),
                        // The build's index is made of several, and shows some classes twice.
                        (one, same) -> one));
        entries = contract.getPaths().getPathItems().entrySet().stream()
                .flatMap(path -> path.getValue().getOperations().entrySet().stream()
                        .map(operation -> new Entry(
                                path.getKey(),
                                operation.getKey(),
                                operation.getValue(),
                                methods.get(operation.getValue().getOperationId()))))
                .toList();
    }

    List<Entry> all() {
        return entries;
    }

    @Nullable Operation find(String path, HttpMethod verb) {
        return entries.stream()
                .filter(entry -> entry.path().equals(path) && entry.verb() == verb)
                .map(Entry::operation)
                .findAny()
                .orElse(null);
    }
}
