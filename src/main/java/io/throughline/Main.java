package io.throughline;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.throughline.platform.embedded.EmbeddedDatabase;
import io.throughline.platform.embedded.StartRefusal;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The way into the service: on the database that it is given, or, where none is given, in local mode on one of its own.
 *
 * <p>Local mode knows a single administrator and asks for no login; it is therefore entered only on the embedded
 * database and the loopback address. A start that cannot succeed says why in one line, and exits with the code of its
 * {@link StartRefusal}.
 */
@QuarkusMain
public final class Main {

    private static final String JSON_LOG = "quarkus.log.console.json.enabled";

    private static volatile boolean leaving;

    Main() {}

    public static void main(String... args) {
        if (Boolean.getBoolean("throughline.leave-with-parent")) {
            leaveWithParent();
        }
        try {
            prepare(ConfigProvider.getConfig());
        } catch (StartRefusal refusal) {
            System.err.println("throughline: " + refusal.getMessage());
            System.exit(refusal.exitCode());
        }
        if (!leaving) {
            Quarkus.run(args);
        }
    }

    private static void prepare(Config config) {
        boolean local = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .isEmpty();
        var address = HttpAddress.of(config);
        if (local) {
            address.mustBeLoopback();
        }
        address.mustBeFree();
        // Set in both cases: nobody shall enter the local mode by a setting.
        System.setProperty("throughline.local", String.valueOf(local));
        if (local) {
            if (config.getOptionalValue(JSON_LOG, Boolean.class).isEmpty()) {
                System.setProperty(JSON_LOG, "false");
            }
            startDatabase(config);
        }
    }

    private static void startDatabase(Config config) {
        var database = new EmbeddedDatabase(config.getOptionalValue("throughline.data-dir", Path.class)
                .orElse(Path.of(System.getProperty("user.home"), ".throughline")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterService(database), "stop-database"));
        database.start().forEach(System::setProperty);
    }

    /** The hooks of a JVM run side by side: without waiting, the database would go before what still needs it. */
    private static void stopAfterService(EmbeddedDatabase database) {
        leaving = true;
        Application service = Application.currentApplication();
        if (service != null) {
            service.awaitShutdown();
        }
        database.stop();
    }

    /** Maven does not pass on the signal that ends it: without this, the service would outlive {@code quarkus:run}. */
    private static void leaveWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var watch = new Thread(
                    () -> {
                        parent.onExit().join();
                        System.exit(0);
                    },
                    "leave-with-parent");
            watch.setDaemon(true);
            watch.start();
        });
    }
}
