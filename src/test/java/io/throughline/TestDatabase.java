package io.throughline;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The database of the tests: any by URL. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String url = System.getProperty("throughline.test.jdbc-url", "jdbc:postgresql://localhost:5432/test");
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", "throughline",
                "quarkus.datasource.password", "x",
                "quarkus.flyway.username", "postgres",
                "quarkus.flyway.password", "x",
                "quarkus.flyway.clean-at-start", "true",
                "throughline.local", "true");
    }

    @Override
    public void stop() {}
}
