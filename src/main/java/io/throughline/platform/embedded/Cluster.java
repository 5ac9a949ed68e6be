package io.throughline.platform.embedded;

import io.throughline.platform.embedded.StartRefusal.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** One PostgreSQL cluster on disk, and the server that runs it. */
final class Cluster {

    static final String OWNER = "postgres";
    static final String ADDRESS = "127.0.0.1";

    private final DataDirectory data;
    private final Programs programs;
    private final Path root;

    Cluster(DataDirectory data, Programs programs) {
        this.data = data;
        this.programs = programs;
        this.root = root(data);
    }

    static boolean isIn(DataDirectory data) {
        return Files.exists(root(data));
    }

    private static Path root(DataDirectory data) {
        return data.resolve("postgresql");
    }

    private static Path files(Path root) {
        return root.resolve("data");
    }

    private static Path password(Path root) {
        return root.resolve("password");
    }

    /** Makes the cluster, with a password that only the owner of the directory can read, if it is not there yet. */
    void create() throws IOException {
        if (isIn(data)) {
            return;
        }
        Path draft = data.draft("postgresql");
        Files.writeString(password(draft), randomPassword());
        boolean made = programs.run(
                "initdb",
                "--pgdata=" + files(draft),
                "--username=" + OWNER,
                "--pwfile=" + password(draft),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!made) {
            throw failure("PostgreSQL could not lay out its files");
        }
        data.publish(draft, root);
    }

    /** Starts the server on the loopback address and answers its port. */
    int start() throws IOException {
        stopSurvivor();
        int port = freePort();
        boolean started = programs.run(
                "pg_ctl",
                "start",
                "--pgdata=" + files(root),
                "--log=" + data.log(),
                "--wait",
                "--timeout=120",
                "--options=-p " + port + " -c listen_addresses=" + ADDRESS
                        + " -c unix_socket_directories= -c timezone=UTC -c log_timezone=UTC");
        if (!started) {
            stop();
            throw failure("PostgreSQL could not start");
        }
        return port;
    }

    boolean stop() throws IOException {
        return stop("fast", 30) || stop("immediate", 10);
    }

    private boolean stop(String mode, int seconds) throws IOException {
        return programs.run(
                "pg_ctl", "stop", "--pgdata=" + files(root), "--mode=" + mode, "--wait", "--timeout=" + seconds);
    }

    /**
     * Deals with the process that the cluster's pid file names, if it is alive. Nobody but us holds the directory, so a
     * server of ours has outlived a killed service. After a crash of the machine the number may by now be anyone's:
     * neither may that process be signalled, nor shall PostgreSQL take it for its own server.
     */
    private void stopSurvivor() throws IOException {
        Path pidFile = files(root).resolve("postmaster.pid");
        Optional<Path> program = recordedPid(pidFile)
                .flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().command())
                .map(Path::of);
        if (program.isEmpty()) {
            return;
        }
        if (program.get().startsWith(Programs.root(data))) {
            if (!stop()) {
                throw failure("the PostgreSQL server left by an earlier run could not be stopped");
            }
        } else if (program.get().endsWith("postgres")) {
            throw new StartRefusal(
                    Cause.DATA_IN_USE,
                    "another PostgreSQL server (" + program.get() + ") is running on the data in " + data);
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<Long> recordedPid(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .filter(line -> line.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    String ownerPassword() throws IOException {
        return Files.readString(password(root));
    }

    static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private StartRefusal failure(String what) {
        return new StartRefusal(Cause.POSTGRESQL, what + "; its log is " + data.log());
    }
}
