package io.throughline.participation.enrollment;

import static io.throughline.initiative.GivenInitiative.initiative;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.throughline.participation.GivenParticipation;
import io.throughline.participation.GivenParticipation.Team;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParticipantsTimeTest extends GivenParticipation {

    private final String today = LocalDate.now(ZoneOffset.UTC).toString();

    private static final String BULK = ENROLLMENTS + "/completions/bulk";

    private static String approved(String initiative, Team team, int person) {
        String id = enroll(initiative, team.person(person), "");
        decide(id, "APPROVED", team.manager()).then().statusCode(200);
        return id;
    }

    private static ValidatableResponse participation(String initiative) {
        return get("/v1/initiatives/" + initiative + "/participation").then().statusCode(200);
    }

    private static ValidatableResponse costItems(String initiative) {
        return get("/v1/cost-items?category=PARTICIPANTS_TIME&initiativeId=" + initiative)
                .then()
                .statusCode(200);
    }

    @Test
    void becomesACostItemFromFivePeopleOn() {
        Team team = Team.of(7);
        String initiative = initiative();
        for (int i = 0; i < 6; i++) {
            hourlyCost(team.person(i), "60.00", i == 5 ? "USD" : "EUR");
        }
        for (int i = 0; i < 4; i++) {
            complete(approved(initiative, team, i), today, "10").then().statusCode(200);
        }
        participation(initiative)
                .body(
                        "completed", equalTo(4),
                        "withheld", equalTo(true),
                        "hours", nullValue(),
                        "cost[0].withheld", equalTo(true),
                        "cost[0].amount", nullValue());
        costItems(initiative).body("items", hasSize(0));

        String fifth = approved(initiative, team, 4);
        complete(fifth, today, "10.5");
        complete(approved(initiative, team, 5), today, "3");
        complete(approved(initiative, team, 6), today, "8");

        participation(initiative)
                .body(
                        "completed", equalTo(7),
                        "peopleCompleted", equalTo(7),
                        "peopleWithoutCost", equalTo(1),
                        "withheld", equalTo(false),
                        "hours", equalTo(61.5f),
                        "cost.currency", containsInAnyOrder("EUR", "USD"),
                        "cost[0].people", equalTo(5),
                        "cost[0].amount.amount", equalTo("3030.00"),
                        "cost[1].withheld", equalTo(true),
                        "cost[1].amount", nullValue());
        costItems(initiative)
                .body(
                        "items", hasSize(1),
                        "items[0].state", equalTo("ACTUAL"),
                        "items[0].amount.amount", equalTo("3030.00"),
                        "items[0].externalReference.sourceSystem", equalTo("throughline/participation"));

        complete(fifth, today, "10");

        costItems(initiative).body("items", hasSize(1), "items[0].amount.amount", equalTo("3000.00"));
        post("/v1/employees/" + team.person(0) + "/erasure", "{\"reason\": \"Case 8\"}")
                .then()
                .statusCode(201);
        complete(fifth, today, "10.5");
        costItems(initiative).body("items[0].amount.amount", equalTo("3030.00"));
    }

    @Test
    void comesByFileAndTheSameFileTwice() {
        Team team = Team.of(6);
        String initiative = initiative();
        for (int i = 0; i < 6; i++) {
            hourlyCost(team.person(i), "60.00", "EUR");
            if (i < 5) {
                approved(initiative, team, i);
            }
        }
        String address = unique("dana") + "@example.com";
        patch("/v1/employees/" + team.person(4), "*", "{\"email\": \"" + address + "\"}")
                .then()
                .statusCode(200);
        String rows = IntStream.range(0, 4)
                .mapToObj(i -> "%s,%s,,%s,2\n".formatted(initiative, team.person(i), today))
                .collect(Collectors.joining());
        String file = "initiativeId,employeeId,employeeEmail,completedOn,hours\n" + rows
                + "%s,,%s,%s,2\n".formatted(initiative, address, today);

        csv(BULK + "?dryRun=true", file).then().statusCode(200).body("inserted", equalTo(5));
        csv(BULK, file + "%s,%s,,%s,2\n".formatted(initiative, team.person(5), today))
                .then()
                .statusCode(422)
                .body("code", equalTo("bulk-refused"), "refusals[0].line", equalTo(7));
        participation(initiative).body("approved", equalTo(5));

        csv(BULK, file).then().statusCode(200).body("inserted", equalTo(5), "refused", equalTo(0));
        csv(BULK, file).then().statusCode(200).body("inserted", equalTo(0), "unchanged", equalTo(5));

        costItems(initiative).body("items[0].amount.amount", equalTo("600.00"));
        csv(BULK, file.replace(",2\n", ",3\n")).then().body("corrected", equalTo(5));
        costItems(initiative).body("items[0].amount.amount", equalTo("900.00"));
        csv(BULK, "initiativeId,hours\n").then().statusCode(400).body("code", equalTo("invalid-header"));
    }

    @Test
    void refusesACostThatCouldNotBeAddedUp() {
        Team team = Team.of(1);
        hourlyCost(team.person(0), "999999999999.00", "EUR");

        complete(approved(initiative(), team, 0), today, "10000")
                .then()
                .statusCode(422)
                .body("code", equalTo("figure-too-large"));
    }
}
