package io.throughline.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives pages the name a client would give them: {@code ObjectivePage}, not {@code PageObjectiveResponse}. */
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
}
