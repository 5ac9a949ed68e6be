package io.throughline.platform.openapi;

import io.throughline.platform.json.JsonBodyReader;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes the body of a PATCH as what PUT takes on the same path, with every field optional. */
class Patches {

    private final OpenAPI contract;
    private final Operations operations;

    Patches(OpenAPI contract, Operations operations) {
        this.contract = contract;
        this.operations = operations;
    }

    void mend() {
        Map<String, Schema> schemas = new TreeMap<>(contract.getComponents().getSchemas());
        for (Operations.Entry entry : operations.all()) {
            if (entry.verb() == HttpMethod.PATCH) {
                Operation put = operations.find(entry.path(), HttpMethod.PUT);
                if (put == null) {
                    throw new IllegalStateException(entry.path() + " takes PATCH and not PUT");
                }
                String whole = Schemas.nameOf(Schemas.requests(put).findFirst().orElseThrow());
                String name = String.valueOf(whole).replaceFirst("Request$", "") + "Patch";
                schemas.put(name, patchOf(Objects.requireNonNull(schemas.get(whole), name)));
                entry.operation()
                        .requestBody(OASFactory.createRequestBody()
                                .required(true)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                JsonBodyReader.MERGE_PATCH,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref(name)))));
            }
        }
        schemas.keySet().removeAll(java.util.List.of("MergePatch", "ObjectNode", "JsonNode", "JsonNodeType"));
        contract.getComponents().setSchemas(schemas);
    }

    private static Schema patchOf(Schema whole) {
        Schema patch = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A JSON merge patch (RFC 7396): what is named is replaced, what is null is removed");
        whole.getProperties().forEach((name, property) -> {
            Schema reference = OASFactory.createSchema();
            if (property.getRef() == null) {
                reference.anyOf(
                        java.util.List.of(property, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
            } else {
                // A nested object is merged, not replaced, so its own required fields do not hold here.
                reference.anyOf(java.util.List.of(
                        OASFactory.createSchema().addType(Schema.SchemaType.OBJECT),
                        OASFactory.createSchema().ref(property.getRef()),
                        OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
            }
            patch.addProperty(name, reference);
        });
        return patch;
    }
}
