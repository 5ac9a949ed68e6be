package io.throughline.organization.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What SCIM says of itself, and that it is so. */
@QuarkusTest
class ScimDiscoveryTest extends GivenScim {

    @Test
    void saysWhatItSupports() {
        read(SCIM + "/ServiceProviderConfig")
                .then()
                .statusCode(200)
                .contentType("application/scim+json")
                .body(
                        "patch.supported",
                        equalTo(true),
                        "bulk.maxOperations",
                        equalTo(1000),
                        "bulk.maxPayloadSize",
                        equalTo(1048576),
                        "filter.maxResults",
                        equalTo(200),
                        "etag.supported",
                        equalTo(true),
                        "sort.supported",
                        equalTo(true),
                        "changePassword.supported",
                        equalTo(false),
                        "meta.location",
                        endsWith(SCIM + "/ServiceProviderConfig"));
    }

    @Test
    void saysWhichKindsOfResourceThereAre() {
        var types = read(SCIM + "/ResourceTypes").then().statusCode(200);
        types.body("schemas", contains(LIST), "totalResults", equalTo(2), "Resources.id", contains("User", "Group"));
        read(SCIM + "/ResourceTypes/User")
                .then()
                .body("endpoint", equalTo("/Users"), "schemaExtensions.schema", contains(ENTERPRISE));
    }

    @Test
    void describesEverySchemaByItselfAsInTheList() {
        List<JsonNode> schemas = new ArrayList<>();
        Json.object(read(SCIM + "/Schemas").asByteArray()).path("Resources").forEach(schemas::add);

        assertThat(schemas)
                .extracting(schema -> schema.path("name").asText())
                .containsExactly("User", "EnterpriseUser", "Group", "ServiceProviderConfig", "ResourceType", "Schema");
        for (JsonNode schema : schemas) {
            assertThat(Json.object(read(SCIM + "/Schemas/" + schema.path("id").asText())
                            .asByteArray()))
                    .isEqualTo(schema);
        }
    }

    /** Nothing is said to be kept that is not: each attribute of the schemas comes back as it was sent. */
    @Test
    void keepsEveryAttributeThatTheSchemasSayIsWritten() {
        String manager = madeUser(unique("manager"));
        var user = Json.newObject();
        fill(user, Discovery.USER.path("attributes"), manager);
        fill(user.putObject(ENTERPRISE), Discovery.ENTERPRISE_USER.path("attributes"), manager);
        user.putArray("schemas").add(USER).add(ENTERPRISE);
        user.withObjectProperty(ENTERPRISE).putObject("manager").put("value", manager);

        var answered = Json.object(send("POST", USERS, user.toString())
                .then()
                .statusCode(201)
                .extract()
                .asByteArray());

        answered.remove(List.of("id", "meta"));
        answered.withObjectProperty(ENTERPRISE).withObjectProperty("manager").remove(List.of("$ref", "displayName"));
        assertThat(answered).isEqualTo(user);
        String path = USERS + "/"
                + read(USERS, "filter", "userName eq \"" + user.path("userName").asText() + "\"")
                        .path("Resources[0].id");
        user.fieldNames().forEachRemaining(name -> {
            if (!List.of("schemas", "userName", "active", ENTERPRISE).contains(name)) {
                var removed = patched(path, "{\"op\": \"remove\", \"path\": \"" + name + "\"}");
                assertThat(removed.statusCode()).as(name).isEqualTo(200);
                assertThat(Json.object(removed.asByteArray()).has(name))
                        .as(name)
                        .isFalse();
            }
        });
    }

    private static void fill(com.fasterxml.jackson.databind.node.ObjectNode into, JsonNode attributes, String manager) {
        for (JsonNode attribute : attributes) {
            String name = attribute.path("name").asText();
            if (attribute.path("mutability").asText().equals("readOnly") || name.equals("manager")) {
                continue;
            }
            switch (attribute.path("type").asText()) {
                case "complex" -> {
                    var value = attribute.path("multiValued").asBoolean()
                            ? into.putArray(name).addObject()
                            : into.putObject(name);
                    fill(value, attribute.path("subAttributes"), manager);
                }
                case "boolean" -> into.put(name, true);
                default ->
                    into.put(name, attribute.path("canonicalValues").path(0).asText(unique(name)));
            }
        }
    }
}
