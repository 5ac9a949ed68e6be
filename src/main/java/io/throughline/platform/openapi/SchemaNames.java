package io.throughline.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Keeps what is used, under the name a client would give it: {@code ObjectivePage}, not {@code PageObjectiveResponse}. */
class SchemaNames {

    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI contract;

    SchemaNames(OpenAPI contract) {
        this.contract = contract;
    }

    void mend() {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        Map<String, String> renamed = new LinkedHashMap<>();
        Map<String, Schema> result = new TreeMap<>();
        schemas.forEach((name, schema) -> {
            String better = name.startsWith("Page") && name.length() > 4
                    ? name.substring(4).replaceFirst("Response$", "") + "Page"
                    : name;
            if (!better.equals(name)) {
                renamed.put(PREFIX + name, PREFIX + better);
            }
            result.put(better, schema);
        });
        contract.getComponents().setSchemas(result);
        Schemas.forEach(contract, schema -> {
            if (schema.getRef() != null && renamed.containsKey(schema.getRef())) {
                schema.setRef(renamed.get(schema.getRef()));
            }
        });
    }

    /** Drops the schemas that nothing leads to any more. */
    void prune() {
        Stream<Schema> roots = Stream.concat(
                Schemas.operations(contract).flatMap(operation -> Stream.of(
                                Schemas.parameters(operation),
                                Schemas.requests(operation),
                                Schemas.responses(operation))
                        .flatMap(schemas -> schemas)),
                contract.getComponents().getResponses().values().stream()
                        .flatMap(answer -> Schemas.of(answer.getContent())));
        Set<String> used = Schemas.reachable(contract, roots);
        Map<String, Schema> kept = new TreeMap<>(contract.getComponents().getSchemas());
        kept.keySet().retainAll(used);
        contract.getComponents().setSchemas(kept);
    }
}
