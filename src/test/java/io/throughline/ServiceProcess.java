package io.throughline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, which real signals end. */
public final class ServiceProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern READY = Pattern.compile("health is at (http://\\S+)/q/health");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final Path out;
    private final Path err;
    private final Process process;

    private ServiceProcess(Path data, Path out, Path err, Process process) {
        this.data = data;
        this.out = out;
        this.err = err;
        this.process = process;
    }

    /** Launches the service on a directory and a port of the machine's choice, and does not wait for it. */
    public static ServiceProcess launch(Path data) {
        return launch(data, Map.of());
    }

    /**
     * Launches the service and does not wait for it.
     *
     * @param settings environment variables; of those of the tests themselves it sees none that configure the service
     * @param options options for the JVM
     */
    public static ServiceProcess launch(Path data, Map<String, String> settings, String... options) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("THROUGHLINE_"));
        environment.put("THROUGHLINE_DATA_DIR", data.toString());
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.putAll(settings);
        try {
            Path words = Files.createDirectories(Path.of("target", "service-processes"));
            Path out = Files.createTempFile(words, "service-", ".out");
            Path err = Files.createTempFile(words, "service-", ".err");
            return new ServiceProcess(
                    data,
                    out,
                    err,
                    builder.redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the service says where it can be reached. */
    public ServiceProcess awaitReady() {
        await("ready", () -> ready().isPresent() || !process.isAlive());
        baseUri();
        return this;
    }

    public URI baseUri() {
        return ready().orElseThrow(() -> new AssertionError("not ready:\n" + words()));
    }

    private Optional<URI> ready() {
        return stdout().stream()
                .map(READY::matcher)
                .flatMap(line ->
                        line.find() ? Optional.of(URI.create(line.group(1))).stream() : Optional.<URI>empty().stream())
                .findFirst();
    }

    /** {@code kill -9}: no shutdown hook runs, and an embedded PostgreSQL server lives on. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM, as a supervisor sends it. */
    public void terminate() {
        process.destroy();
    }

    /** SIGINT, as Ctrl-C sends it. */
    public void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the end of the process. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running:\n" + words());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return process.exitValue();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public List<String> stdout() {
        return lines(out);
    }

    public List<String> stderr() {
        return lines(err);
    }

    /** The PostgreSQL server on the service's directory, if one is alive there. */
    public Optional<ProcessHandle> databaseServer() {
        Path pidFile = data.resolve("postgresql/data/postmaster.pid");
        return Files.exists(pidFile)
                ? ProcessHandle.of(Long.parseLong(lines(pidFile).get(0).strip()))
                : Optional.empty();
    }

    /** A connection to the embedded database, past the service, with all rights. */
    public Connection connectAsOwner() throws SQLException, IOException {
        return DriverManager.getConnection(
                databaseUrl(), "postgres", Files.readString(data.resolve("postgresql/password")));
    }

    public String databaseUrl() {
        String port = lines(data.resolve("postgresql/data/postmaster.pid")).get(3);
        return "jdbc:postgresql://127.0.0.1:" + port + "/throughline";
    }

    /** Waits, for a bounded time, until something has become true. */
    public void await(String what, Supplier<Boolean> condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.get()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not " + what + " in time:\n" + words());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Ends the service, and the database server that a killed one left behind. */
    @Override
    public void close() {
        terminate();
        exitCode();
        databaseServer().ifPresent(ProcessHandle::destroy);
    }

    private String words() {
        return String.join("\n", stdout()) + "\n" + String.join("\n", stderr());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
