package io.throughline.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Says of each field whether it is there and whether it may be null, from the same {@code @Nullable} that the compiler
 * checks and the request reader obeys. Answers write every field, so there all are required.
 */
class FieldPresence {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName RECORD = DotName.createSimple(Record.class);

    private final OpenAPI contract;
    private final IndexView index;

    FieldPresence(OpenAPI contract, IndexView index) {
        this.contract = contract;
        this.index = index;
    }

    void mend() {
        Map<String, ClassInfo> records = records();
        Set<String> requests =
                Schemas.reachable(contract, Schemas.operations(contract).flatMap(Schemas::requests));
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            ClassInfo record = name.endsWith("Page") ? records.get("Page") : records.get(name);
            if (record != null && schema.getProperties() != null) {
                mend(schema, record, requests.contains(name));
            }
        });
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.endsWith("Patch") && schema.getProperties() != null) {
                schema.setRequired(null);
                schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
            }
        });
    }

    private Map<String, ClassInfo> records() {
        Map<String, ClassInfo> records = new LinkedHashMap<>();
        for (ClassInfo type : index.getKnownDirectSubclasses(RECORD)) {
            if (type.name().toString().startsWith("io.throughline.")) {
                AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
                if (schema != null && schema.value("name") != null) {
                    records.put(schema.value("name").asString(), type);
                } else {
                    // Records that are no schemas, such as those of engines, may share a schema's name.
                    records.putIfAbsent(type.simpleName(), type);
                }
            }
        }
        return records;
    }

    private void mend(Schema schema, ClassInfo record, boolean inRequests) {
        List<String> required = new ArrayList<>();
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        properties.replaceAll((name, property) -> {
            FieldInfo field = record.field(name);
            if (field == null) {
                return property;
            }
            boolean nullable = field.type().hasAnnotation(NULLABLE);
            boolean sometimesAbsent = field.hasAnnotation(INCLUDE);
            if (inRequests ? !nullable : !sometimesAbsent) {
                required.add(name);
            }
            return nullable && !sometimesAbsent ? orNull(property) : property;
        });
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
        if (inRequests) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() == null) {
            if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
                property.addType(SchemaType.NULL);
            }
            if (property.getEnumeration() != null) {
                property.addEnumeration(null);
            }
            return property;
        }
        Schema reference = OASFactory.createSchema().ref(property.getRef());
        return OASFactory.createSchema()
                .description(property.getDescription())
                .addAnyOf(reference)
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
}
