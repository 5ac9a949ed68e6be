package io.throughline.organization.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.RecordLife;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ColumnProfileTest extends RecordLife {

    @Override
    protected String path() {
        return "/v1/workforce/column-profiles";
    }

    @Override
    protected String request() {
        return request(unique("profile"), unique("sap"));
    }

    private static String request(String name, String source) {
        return """
                {"name": "%s", "sourceSystem": "%s", "dateFormat": "d.M.yyyy", "decimalComma": true,
                 "columns": [{"heading": "Kennung", "field": "externalId"}, {"heading": "Vorname", "field": "givenName"},
                             {"heading": "Nachname", "field": "familyName"}, {"heading": "Ab", "field": "effectiveFrom"},
                             {"heading": "Stundensatz", "field": "hourlyCostAmount"},
                             {"heading": "BG (in %%)", "field": "fullTimeEquivalent"}],
                 "constants": [{"field": "hourlyCostCurrency", "value": "EUR"}, {"field": "location", "value": "Bonn"}],
                 "ignored": ["Bemerkung"]}"""
                .formatted(name, source);
    }

    @Override
    protected String change() {
        return "{\"decimalComma\": false}";
    }

    private static Response load(String name, String query, String content) {
        return GivenWorkforce.file(GivenWorkforce.CSV, content)
                .post(GivenWorkforce.IMPORTS + "?profile=" + name + query);
    }

    @Test
    void readsAFileByTheSystemsOwnHeadings() {
        String name = unique("sap-de");
        String source = unique("sap");
        create(path(), request(name, source));
        String file =
                """
                recordType;Kennung;Vorname;Nachname;Ab;Stundensatz;BG (in %);bemerkung;jobTitle;name
                ;E1;J\u00fcrgen;Stra\u00dfer;1.3.2026;1.061,50;0,8;geheim;Sachbearbeiter;
                ;E2;Zo\u00eb;Ng;03.12.2026;60;1;;;
                ORG_UNIT;U1;;;;;;;;Vertrieb
                """;

        GivenWorkforce.counts(load(name, "", file), 3, 0, 0, 0);
        GivenWorkforce.counts(load(name, "", file), 0, 0, 3, 0);

        Response found = get("/v1/employees?sourceSystem=" + source + "&externalId=E1");
        found.then()
                .body(
                        "items[0].displayName", equalTo("J\u00fcrgen Stra\u00dfer"),
                        "items[0].assignments.effectiveFrom", contains("2026-03-01"),
                        "items[0].assignments.location", contains("Bonn"),
                        "items[0].assignments.jobTitle", contains("Sachbearbeiter"));
        assertThat(found.jsonPath().getFloat("items[0].assignments[0].fullTimeEquivalent"))
                .isEqualTo(0.8f);
        get("/v1/employees/" + found.path("items[0].id") + "/hourly-costs")
                .then()
                .body("items.cost.amount", contains("1061.50"), "items.cost.currency", contains("EUR"));
    }

    @Test
    void refusesWhatIsNotInTheProfile() {
        String name = unique("sap-de");
        create(path(), request(name, unique("sap")));

        load(name, "", "Kennung;Vorname;Laune\nE1;Ana;gut\n")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-header"), "detail", containsString("'Laune', which is not known"));
        load(name, "", "Kennung;Vorname;givenName\nE1;Ana;Ana\n")
                .then()
                .statusCode(400)
                .body("detail", containsString("'givenName' twice"));
        load(name, "", "Kennung;Vorname;Ab\nE1;Ana;2026/03/01\n")
                .then()
                .statusCode(422)
                .body("refusals.code", contains("wrong-type"), "refusals.pointer", contains("/effectiveFrom"));
        load(name, "", "Kennung;Vorname;Geburtsdatum\nE1;Ana;1.1.1990\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("personal-data-refused"));
    }

    @Test
    void keepsNoProfileThatWouldReadWhatMayNotBeKnown() {
        String request = request();
        post(
                        path(),
                        with(
                                request,
                                "{\"ignored\": [\"SSN\"], \"columns\": [{\"heading\": \"Date of birth\", \"field\": \"jobTitle\"}]}"))
                .then()
                .statusCode(422)
                .body(
                        "code", equalTo("personal-data-refused"),
                        "violations.pointer", contains("/columns/0/heading", "/ignored/0"));
        post(
                        path(),
                        with(
                                request,
                                """
                                {"columns": [{"heading": "A", "field": "nothing"}, {"heading": "a ", "field": "jobTitle"}],
                                 "dateFormat": "dd.dd.yyyy"}"""))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/columns/0/field", "/columns/1/heading", "/dateFormat"));
    }
}
