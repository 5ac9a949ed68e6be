package io.throughline.objective.skill;

import static io.throughline.objective.GivenObjective.skill;
import static io.throughline.objective.GivenObjective.skillRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.RecordLife;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SkillTest extends RecordLife {

    @Inject
    Skills door;

    @Override
    protected String path() {
        return "/v1/skills";
    }

    @Override
    protected String request() {
        return skillRequest();
    }

    @Override
    protected String change() {
        return """
                {"proficiencyScale": [{"level": 0, "name": "None"}, {"level": 1, "name": "Aware"},
                                      {"level": 5, "name": "Expert"}]}""";
    }

    @Test
    void refusesANameThatIsTakenWhateverItsCase() {
        String id = skill();
        String name = get(path() + "/" + id).jsonPath().getString("name").toUpperCase(Locale.ROOT);

        post(path(), with(request(), "{\"name\": \"" + name + "\"}"))
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"), "violations.pointer", contains("/name"));
        patch(path() + "/" + id, "*", "{\"name\": \"" + name + "\"}").then().statusCode(200);
    }

    @Test
    void refusesAScaleThatDoesNotGoUpward() {
        post(
                        path(),
                        with(
                                request(),
                                """
                                {"proficiencyScale": [{"level": 2, "name": "a"}, {"level": 2, "name": "b"},
                                                      {"level": 1, "name": "c"}]}"""))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("out-of-range"),
                        "violations.pointer",
                        contains("/proficiencyScale/1/level", "/proficiencyScale/2/level"));
    }

    @Test
    void refusesAScaleThatIsNone() {
        for (String scale : List.of("[]", "[{\"level\": 1, \"name\": \"only\"}]")) {
            post(path(), with(request(), "{\"proficiencyScale\": " + scale + "}"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("out-of-range"), "violations.pointer", contains("/proficiencyScale"));
        }
        post(path(), with(request(), "{\"proficiencyScale\": [null, {\"level\": -1}]}"))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        contains("/proficiencyScale/0", "/proficiencyScale/1/name", "/proficiencyScale/1/level"));
    }

    @Test
    void refusesTextThatIsNone() {
        for (String name : List.of("\\u0000", "\\ud800", "")) {
            post(path(), skillRequest().replaceFirst("\"Active[^\"]*\"", "\"" + name.replace("\\", "\\\\") + "\""))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/name"));
        }
    }

    @Test
    void isShownToOtherRoomsWithItsScale() {
        String id = skill();

        assertThat(door.find(UUID.randomUUID())).isEmpty();
        assertThat(door.find(UUID.fromString(id)))
                .contains(door.findAll(List.of(UUID.fromString(id))).get(0));
        assertThat(door.findAll(List.of(UUID.fromString(id)))).singleElement().satisfies(facts -> assertThat(
                        facts.proficiencyScale())
                .extracting(ProficiencyLevel::level)
                .containsExactly(1, 2));
    }
}
