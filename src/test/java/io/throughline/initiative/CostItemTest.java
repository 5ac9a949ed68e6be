package io.throughline.initiative;

import static io.throughline.initiative.GivenInitiative.COST_ITEMS;
import static io.throughline.initiative.GivenInitiative.cost;
import static io.throughline.initiative.GivenInitiative.costBody;
import static io.throughline.initiative.GivenInitiative.initiative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.Pages;
import io.throughline.RecordLife;
import io.throughline.math.Fraction;
import io.throughline.math.Money;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CostItemTest extends RecordLife {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Inject
    Costs costs;

    private static String path(String id) {
        return COST_ITEMS + "/" + id;
    }

    private static String prorated(String proration) {
        return "{\"proration\": " + proration + "}";
    }

    private @Nullable String ownInitiative;

    /** A part stays in its initiative, so all requests of one test name the same. */
    private String initiativeOfAll() {
        if (ownInitiative == null) {
            ownInitiative = initiative();
        }
        return ownInitiative;
    }

    @Override
    protected String path() {
        return COST_ITEMS;
    }

    @Override
    protected String request() {
        return costBody(
                initiativeOfAll(),
                """
                {"description": "%s", "incurredOn": "2026-07-15",
                 "proration": {"method": "BY_LIFE", "monthsUsed": 12, "lifeMonths": 36}}"""
                        .formatted(unique("Platform")));
    }

    @Override
    protected String change() {
        return "{\"amount\": {\"amount\": \"7.1\"}}";
    }

    @Test
    void writesItsAmountInOneForm() {
        post(COST_ITEMS, costBody(initiative(), "{\"amount\": {\"amount\": \"0011250.5\", \"currency\": \"EUR\"}}"))
                .then()
                .statusCode(201)
                .body("amount.amount", equalTo("11250.50"));
    }

    @Test
    void isBorneWholeUnlessAPartIsSaid() {
        get(path(cost(initiative(), "TRAVEL", "ACTUAL", "1")))
                .then()
                .body("proration.method", equalTo("DIRECT"), "proration.monthsUsed", nullValue());
    }

    @Test
    void isReplacedPatchedAndDeleted() {
        String initiative = initiative();
        String body = costBody(initiative, prorated("{\"method\": \"BY_LIFE\", \"monthsUsed\": 1, \"lifeMonths\": 2}"));
        String id = create(COST_ITEMS, body);

        put(path(id), "\"0\"", body).then().statusCode(200).header("ETag", "\"0\"");
        patch(
                        path(id),
                        "\"0\"",
                        """
                        {"amount": {"amount": "7"}, "proration": {"method": "BY_PARTICIPANTS", "participants": 40,
                         "expectedParticipants": 120, "monthsUsed": null, "lifeMonths": null}}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("amount.amount", equalTo("7.00"), "proration.participants", equalTo(40));
        patch(path(id), "\"0\"", "{}").then().statusCode(412);
        delete(path(id), "\"1\"").then().statusCode(204);
        get(path(id)).then().statusCode(404);
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        post(
                        COST_ITEMS,
                        costBody(
                                initiative(),
                                """
                                {"amount": {"amount": "-1", "currency": "USD"},
                                 "proration": {"method": "BY_LIFE", "lifeMonths": 12, "participants": 3}}"""))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("invalid-request"),
                        "violations.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "out-of-range /amount/amount",
                                "currency-mismatch /amount/currency",
                                "missing /proration/monthsUsed",
                                "proration-mismatch /proration/participants"));
        post(COST_ITEMS, costBody(UUID.randomUUID().toString(), "{}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"), "violations.pointer", hasItem("/initiativeId"));
    }

    @Test
    void isInItsInitiativesCurrency() {
        post(COST_ITEMS, costBody(initiative(), "{\"amount\": {\"amount\": \"1\", \"currency\": \"USD\"}}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("currency-mismatch"), "violations.pointer", hasItem("/amount/currency"));
    }

    /** Catches a rate that is used upside down, and spend that adds two currencies. */
    @Test
    void countsInAnotherCurrencyAtTheRateOfItsDay() {
        String initiative = initiative();
        String pounds =
                """
                {"amount": {"amount": "100", "currency": "GBP"}, "incurredOn": "1999-05-20"}""";
        post(COST_ITEMS, costBody(initiative, pounds))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("exchange-rate-missing"),
                        "violations.pointer",
                        hasItem("/amount/currency"),
                        "violations[0].detail",
                        equalTo("needs an exchange rate from GBP to EUR of 1999-05-20 or of the 31 days before it"));
        String rate = create(
                "/v1/exchange-rates",
                """
                {"fromCurrency": "EUR", "toCurrency": "GBP", "rate": 0.8, "rateDate": "1999-05-18", "source": "ECB"}""");

        String item = create(COST_ITEMS, costBody(initiative, pounds));

        get(path(item)).then().body("exchangeRateId", equalTo(rate), "amount.currency", equalTo("GBP"));
        assertThat(costs.totals().get(UUID.fromString(initiative))).isEqualTo(new Money(Fraction.of(125), EUR));
        delete("/v1/exchange-rates/" + rate, "*").then().statusCode(409).body("code", equalTo("referenced"));
        patch("/v1/exchange-rates/" + rate, "*", "{\"rateDate\": \"1999-05-19\"}")
                .then()
                .statusCode(409);
        patch("/v1/exchange-rates/" + rate, "*", "{\"rate\": 0.5}").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'method': 'DIRECT', 'monthsUsed': 1}                                | proration-mismatch | /proration/monthsUsed",
                "{'method': 'BY_LIFE', 'monthsUsed': 13, 'lifeMonths': 12}            | out-of-range | /proration/monthsUsed",
                "{'method': 'BY_LIFE', 'monthsUsed': 0, 'lifeMonths': 0}              | out-of-range | /proration/lifeMonths",
                "{'method': 'BY_PARTICIPANTS', 'participants': 1}                     | missing | /proration/expectedParticipants",
                "{'method': 'BY_PARTICIPANTS', 'participants': 3, 'expectedParticipants': 2} | out-of-range | /proration/participants",
                "{'monthsUsed': 1}                                                    | missing | /proration/method",
                "{'method': 'BY_LIFE', 'monthsUsed': 1.5, 'lifeMonths': 2}            | wrong-type | /proration/monthsUsed",
            },
            quoteCharacter = '`')
    void isProratedByTheNumbersOfItsMethodOnly(String proration, String code, String pointer) {
        post(COST_ITEMS, costBody(initiative(), prorated(proration.replace('\'', '"'))))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem(code), "violations.pointer", hasItem(pointer));
    }

    @Test
    void staysInItsInitiative() {
        String id = cost(initiative(), "TRAVEL", "ACTUAL", "1");
        patch(path(id), "\"0\"", "{\"initiativeId\": \"" + initiative() + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("immutable"), "violations.pointer", hasItem("/initiativeId"));
    }

    @Test
    void isListedByFilterInOrderAndInPages() {
        String initiative = initiative();
        for (String category : List.of("TRAVEL", "EVALUATION", "OVERHEAD", "MATERIALS", "FACILITIES")) {
            cost(initiative, category, "ACTUAL", "1");
        }
        cost(initiative, "TRAVEL", "PLANNED", "2");

        String list = COST_ITEMS + "?initiativeId=" + initiative;
        assertThat(Pages.<String>of(list + "&state=ACTUAL&sort=category&limit=2", "category"))
                .containsExactly(
                        List.of("EVALUATION", "FACILITIES"), List.of("MATERIALS", "OVERHEAD"), List.of("TRAVEL"));
        get(list + "&category=TRAVEL&count=true").then().body("count", equalTo(2));
    }

    @Test
    @ActivateRequestContext
    void totalsWhatWasSpentAndWhereNothingWasWhatIsPlannedToTheShareThatIsBorne() {
        String id = initiative();
        cost(id, "TRAVEL", "ACTUAL", "10.10");
        cost(id, "TRAVEL", "ACTUAL", "0.20");
        cost(id, "TRAVEL", "PLANNED", "999");
        cost(id, "FACILITIES", "PLANNED", "5");
        create(
                COST_ITEMS,
                costBody(
                        id,
                        """
                        {"category": "TECHNOLOGY", "amount": {"amount": "100", "currency": "EUR"},
                         "proration": {"method": "BY_LIFE", "monthsUsed": 1, "lifeMonths": 3}}"""));
        UUID initiative = UUID.fromString(id);

        Fraction expected = Fraction.of(153, 10).plus(Fraction.of(100, 3));
        assertThat(costs.totals()).containsEntry(initiative, new Money(expected, EUR));
        assertThat(costs.totals()).doesNotContainKey(UUID.fromString(initiative()));
        assertThat(costs.ofInitiative(initiative)).hasSize(5);
    }
}
