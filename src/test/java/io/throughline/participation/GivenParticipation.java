package io.throughline.participation;

import static io.throughline.organization.employee.GivenPeople.employee;
import static io.throughline.organization.employee.GivenPeople.unit;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.throughline.ApiTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What tests of participation begin with. */
public abstract class GivenParticipation extends ApiTest {

    public static final String ENROLLMENTS = "/v1/enrollments";

    /** Two levels of managers, and people in one unit below another. */
    public record Team(String division, String unit, String director, String manager, List<String> people) {

        public static Team of(int people) {
            String division = GivenParticipation.unitOf("Division", null);
            String unit = GivenParticipation.unitOf("Team", division);
            // In no unit: the one of a division who is not of its team would be known by subtraction.
            String director = employee("Director", null, null);
            String manager = employee("Manager", unit, director);
            return new Team(
                    division,
                    unit,
                    director,
                    manager,
                    IntStream.range(0, people)
                            .mapToObj(i -> employee("Member", unit, manager))
                            .toList());
        }

        public String person(int index) {
            return people.get(index);
        }
    }

    private static String unitOf(String name, @Nullable String parent) {
        return unit(name, parent);
    }

    protected static String enroll(String initiative, String employee, String fields) {
        return create(ENROLLMENTS, enrollmentBody(initiative, employee, fields));
    }

    protected static String enrollmentBody(String initiative, String employee, String fields) {
        return """
                {"initiativeId": "%s", "employeeId": "%s"%s}"""
                .formatted(initiative, employee, fields);
    }

    protected static Response decide(String enrollment, String decision, String decider) {
        return post(
                ENROLLMENTS + "/" + enrollment + "/decisions",
                """
                {"decision": "%s", "deciderId": "%s"}""".formatted(decision, decider));
    }

    protected static Response complete(String enrollment, String on, String hours) {
        return post(
                ENROLLMENTS + "/" + enrollment + "/completions",
                """
                {"completedOn": "%s", "hours": %s}""".formatted(on, hours));
    }

    protected static void hourlyCost(String employee, String amount, String currency) {
        put(
                        "/v1/employees/" + employee + "/hourly-costs",
                        "*",
                        """
                        {"items": [{"effectiveFrom": "2025-01-01", "cost": {"amount": "%s", "currency": "%s"}}]}"""
                                .formatted(amount, currency))
                .then()
                .statusCode(200);
    }

    protected static Response csv(String path, String content) {
        RequestSpecification file = api().config(io.restassured.config.RestAssuredConfig.config()
                .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("text/csv", io.restassured.http.ContentType.TEXT)));
        return file.contentType("text/csv")
                .body(content.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }
}
