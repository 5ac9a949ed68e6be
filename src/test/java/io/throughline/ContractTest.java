package io.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The committed contract is what the code says, and says all that a client must know. */
@QuarkusTest
class ContractTest extends ApiTest {

    @Test
    void isWhatTheCodeSays() throws IOException {
        Path generated = Path.of("target", "openapi", "openapi.yaml");

        assertThat(Files.readString(Contract.COMMITTED))
                .as("rewrite it with: mvn package -DskipTests && cp target/openapi/openapi.yaml openapi/")
                .isEqualTo(Files.readString(generated));
    }

    @Test
    void isServedAsCommitted() {
        JsonNode committed = Contract.read(Contract.COMMITTED);

        for (String accepted : List.of("*/*", "application/yaml", "application/json, */*;q=0.5")) {
            assertThat(Contract.parse(api().accept(accepted).get("/openapi").asString()))
                    .isEqualTo(committed);
        }
        api().accept("*/*").get("/openapi").then().contentType("application/yaml");
        api().accept("application/json").get("/openapi").then().contentType("application/json");
        api().get("/openapi?format=json").then().statusCode(200).contentType("application/json");
        api().get("/openapi?format=xml").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void namesAndExplainsEveryOperation() {
        Set<String> ids = new HashSet<>();
        List<String> faults = new ArrayList<>();
        Contract.read(Contract.COMMITTED).path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> {
                    JsonNode operation = verb.getValue();
                    String name = verb.getKey() + " " + path.getKey();
                    if (!ids.add(operation.path("operationId").asText())) {
                        faults.add(name + " shares its operationId");
                    }
                    if (operation.path("summary").asText().isBlank()) {
                        faults.add(name + " has no summary");
                    }
                    operation.findParents("schema").stream()
                            .filter(content -> !content.has("in") && !content.has("description"))
                            .filter(content -> !content.has("example"))
                            .filter(content -> !content.path("schema")
                                    .path("type")
                                    .asText()
                                    .equals("string"))
                            .forEach(content -> faults.add(name + " has a body without an example"));
                }));

        assertThat(faults).isEmpty();
    }
}
