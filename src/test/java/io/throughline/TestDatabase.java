package io.throughline;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.throughline.platform.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;

/**
 * The database of the tests that run the service in their own JVM: one embedded server for all of them, on a directory
 * that is new each time, or any other that {@code -Dthroughline.test.jdbc-url} (with {@code .username} and {@code
 * .password}), or {@code THROUGHLINE_TEST_JDBC_URL} and its like, names.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        Optional<String> url = given("jdbc-url");
        if (url.isPresent()) {
            settings.put("quarkus.datasource.jdbc.url", url.get());
            given("username").ifPresent(name -> settings.put("quarkus.datasource.username", name));
            given("password").ifPresent(password -> settings.put("quarkus.datasource.password", password));
        } else {
            startOnce();
        }
        settings.put("throughline.local", "true");
        return settings;
    }

    /** The server serves every test of this JVM, so it ends with the JVM, not with a test class. */
    @Override
    public void stop() {}

    /**
     * System properties, and not a static field, remember the server: Quarkus loads this class anew for each application
     * that it starts.
     */
    private static void startOnce() {
        synchronized (System.getProperties()) {
            if (System.getProperty("quarkus.datasource.jdbc.url") != null) {
                return;
            }
            Path directory = freshDirectory();
            var database = new EmbeddedDatabase(directory);
            database.start().forEach(System::setProperty);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(database, directory), "stop-test-database"));
        }
    }

    private static void remove(EmbeddedDatabase database, Path directory) {
        database.stop();
        try {
            FileUtils.deleteDirectory(directory.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path freshDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-databases")), "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> given(String name) {
        String property = "throughline.test." + name;
        String variable = "THROUGHLINE_TEST_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(property)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }
}
