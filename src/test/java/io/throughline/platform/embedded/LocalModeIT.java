package io.throughline.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ServiceProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service on a laptop, as a real process that is started, ended and killed. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalModeIT {

    private Path directory;
    private Path data;
    private ServiceProcess service;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        directory = temporary.toRealPath();
        data = directory.resolve("not yet there").resolve("data");
        service = ServiceProcess.launch(data).awaitReady();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void answersWhereItSaysThatItCanBeReached() throws Exception {
        assertThat(status(service.baseUri().resolve("/q/health/ready"))).isEqualTo(200);
        assertThat(status(service.baseUri().resolve("/docs/"))).isEqualTo(200);
        assertThat(status(service.baseUri().resolve("/openapi"))).isEqualTo(200);
        assertThat(status(service.baseUri().resolve("/openapi?format=json"))).isEqualTo(200);
    }

    @Test
    void keepsWhatWasWrittenWhenItIsKilled() throws Exception {
        write("before the kill");

        service.kill();
        assertThat(service.databaseServer()).isPresent();
        long survivor = service.databaseServer().orElseThrow().pid();
        service = ServiceProcess.launch(data).awaitReady();

        assertThat(written()).contains("before the kill");
        assertThat(ProcessHandle.of(survivor)).isEmpty();
        assertThat(service.stdout()).anyMatch(line -> line.endsWith("The data are in " + data + " (kept from before)"));
    }

    @Test
    void keepsWhatWasWrittenOverARestart() throws Exception {
        write("before the restart");

        service.terminate();
        assertThat(service.exitCode()).isEqualTo(143);
        assertThat(service.databaseServer()).isEmpty();
        service = ServiceProcess.launch(data).awaitReady();

        assertThat(written()).contains("before the restart");
    }

    /** Catches a stop of whatever process has, since a crash of the machine, come by the number in the pid file. */
    @Test
    void leavesAStrangerAloneThatHasTheNumberOfItsFormerServer() throws Exception {
        service.interrupt();
        assertThat(service.exitCode()).isEqualTo(130);
        assertThat(service.databaseServer()).isEmpty();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        Files.writeString(data.resolve("postgresql/data/postmaster.pid"), stranger.pid() + "\n" + data + "\n");

        try {
            service = ServiceProcess.launch(data).awaitReady();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void leavesNoServerBehindWhenItIsEndedDuringItsStart() throws Exception {
        Path other = directoryWithPrograms("ended early");
        try (var early = ServiceProcess.launch(other)) {
            early.await("laying out the database", () -> Files.exists(other.resolve("postgresql.log")));
            early.terminate();
            early.exitCode();
            assertThat(early.databaseServer()).isEmpty();
        }
    }

    @Test
    void refusesASecondProcessOnTheSameData() throws Exception {
        refuses(ServiceProcess.launch(data), 5, "another process is using the data in " + data);

        assertThat(status(service.baseUri().resolve("/q/health/ready"))).isEqualTo(200);
    }

    @Test
    void refusesAPortInUse() throws Exception {
        Path untouched = directory.resolve("untouched");
        try (var occupied = new ServerSocket(0)) {
            String port = String.valueOf(occupied.getLocalPort());
            refuses(ServiceProcess.launch(untouched, Map.of("QUARKUS_HTTP_PORT", port)), 3, "port " + port);
        }
        assertThat(untouched).doesNotExist();
    }

    @Test
    void refusesAPortThatIsNone() {
        refuses(ServiceProcess.launch(data, Map.of("QUARKUS_HTTP_PORT", "eighty")), 2, "quarkus.http.port");
        refuses(ServiceProcess.launch(data, Map.of("QUARKUS_HTTP_PORT", "80800")), 2, "quarkus.http.port=80800");
    }

    @Test
    void refusesToOpenTheLocalModeToTheNetwork() {
        refuses(ServiceProcess.launch(data, Map.of("QUARKUS_HTTP_HOST", "0.0.0.0")), 2, "quarkus.http.host=0.0.0.0");
    }

    @Test
    void refusesADirectoryThatItCannotWrite() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        refuses(ServiceProcess.launch(file), 4, "the data directory " + file);
        refuses(ServiceProcess.launch(file.resolve("below")), 4, "the data directory " + file);
        refuses(ServiceProcess.launch(Path.of("/proc/throughline")), 4, "the data directory /proc/throughline");
    }

    @Test
    void saysWhereTheLogIsWhenPostgresqlDoesNotStart() throws Exception {
        Path broken = directoryWithPrograms("broken");
        Files.createDirectories(broken.resolve("postgresql/data"));
        refuses(
                ServiceProcess.launch(broken),
                6,
                "its log is " + broken.toRealPath().resolve("postgresql.log"));
    }

    @Test
    void asksForADatabaseWhereItBringsNone() {
        refuses(
                ServiceProcess.launch(directory.resolve("no programs"), Map.of(), "-Dos.arch=sparc"),
                7,
                "no database: set QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void startsNoServerWhenItIsGivenADatabase() throws Exception {
        Path untouched = directory.resolve("given a database");
        var settings = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", service.databaseUrl(),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", Files.readString(data.resolve("postgresql/password")));
        try (var given = ServiceProcess.launch(untouched, settings).awaitReady()) {
            assertThat(status(given.baseUri().resolve("/q/health/ready"))).isEqualTo(200);
            assertThat(untouched).doesNotExist();
        }
        assertThat(status(service.baseUri().resolve("/q/health/ready"))).isEqualTo(200);
    }

    private static void refuses(ServiceProcess process, int exitCode, String reason) {
        assertThat(process.exitCode()).isEqualTo(exitCode);
        assertThat(process.stderr())
                .singleElement()
                .asString()
                .startsWith("throughline: ")
                .contains(reason);
        assertThat(process.stdout()).isEmpty();
    }

    /** A directory of its own that need not unpack the programs again. */
    private Path directoryWithPrograms(String name) throws IOException {
        Path other = Files.createDirectory(directory.resolve(name));
        Files.createSymbolicLink(other.resolve("programs"), data.resolve("programs"));
        return other;
    }

    private void write(String note) throws SQLException, IOException {
        try (var connection = service.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS lifecycle_note (note text)");
            statement.execute("INSERT INTO lifecycle_note VALUES ('" + note + "')");
        }
    }

    private List<String> written() throws SQLException, IOException {
        try (var connection = service.connectAsOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT note FROM lifecycle_note")) {
            var notes = new ArrayList<String>();
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
            return notes;
        }
    }

    private static int status(URI uri) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
