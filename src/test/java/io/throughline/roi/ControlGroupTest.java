package io.throughline.roi;

import static io.throughline.roi.GivenRoi.PREVIEW;
import static io.throughline.roi.GivenRoi.estimates;
import static io.throughline.roi.GivenRoi.kpi;
import static io.throughline.roi.GivenRoi.line;
import static io.throughline.roi.GivenRoi.row;
import static io.throughline.roi.GivenRoi.tried;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trained groups against others, posted as numbers. */
@QuarkusTest
class ControlGroupTest extends ApiTest {

    private static final JsonObject CARD_AND_KRUEGER = new JsonObject(DifferenceInDifferencesMethod.EXAMPLE);

    @Test
    void p11CardAndKruegersMinimumWage() {
        JsonObject method = only(previewed(line("wage", CARD_AND_KRUEGER)));

        assertThat(method.getString("kind")).isEqualTo("DIFFERENCE_IN_DIFFERENCES");
        assertThat(method.getString("grade")).isEqualTo("B");
        assertThat(method.getDouble("improvement")).isEqualTo(2.75);
        assertThat(method.getDouble("reference")).isEqualTo(18.28);
        assertThat(method.getDouble("standardError")).isBetween(1.795, 1.805);
        assertThat(method.getInteger("n")).isEqualTo(794);
        assertThat(method.getJsonObject("interval").getDouble("lower")).isNegative();
        assertThat(codes(method.getJsonArray("flags")))
                .containsExactly("pre-trend-untested", "baselines-differ", "indistinguishable-from-zero");
        assertThat(codes(method.getJsonArray("assumptions")))
                .containsExactly("parallel-trends", "no-spillover", "independent-subjects");
        assertThat(codes(method.getJsonArray("diagnostics")))
                .containsExactly("baseline-difference", "unequal-variances", "pre-trend");
    }

    /** The changes are Student's two groups of ten: 1.58, Welch's interval from -0.2054832 to 3.3654832. */
    @Test
    void aPanelIsComparedByItsChangesWhateverItsOrder() {
        String[] first = {"0.7", "-1.6", "-0.2", "-1.2", "-0.1", "3.4", "3.7", "0.8", "0.0", "2.0"};
        String[] second = {"1.9", "0.8", "1.1", "0.1", "-0.1", "4.4", "5.5", "1.6", "4.6", "3.4"};
        JsonArray observations = new JsonArray();
        for (int i = 0; i < first.length; i++) {
            observations
                    .add(observation("t" + i, "TRAINED", "BEFORE", "0"))
                    .add(observation("t" + i, "TRAINED", "AFTER", second[i]))
                    .add(observation("c" + i, "CONTROL", "BEFORE", "0"))
                    .add(observation("c" + i, "CONTROL", "AFTER", first[i]));
        }
        observations.add(observation("joined", "TRAINED", "AFTER", "99"));
        JsonObject answer = previewed(line("sleep", panel(observations)));

        JsonObject method = only(answer);
        assertThat(method.getDouble("improvement")).isEqualTo(1.58);
        assertThat(method.getJsonObject("interval").getString("lower")).startsWith("-0.20548");
        assertThat(method.getJsonObject("interval").getString("upper")).startsWith("3.36548");
        assertThat(method.getString("degreesOfFreedom")).startsWith("17.776");
        assertThat(codes(method.getJsonArray("flags"))).contains("unpaired-subjects-excluded");

        List<Object> shuffled = new ArrayList<>(observations.stream().toList());
        Collections.shuffle(shuffled, new Random(5));
        assertThat(previewed(line("sleep", panel(new JsonArray(shuffled))))).isEqualTo(answer);
    }

    /** Newcombe 1998: 56 of 70 against 48 of 80 are 20 points, from 5.24 to 33.39. */
    @Test
    void proportionsAreComparedInPercentagePoints() {
        JsonObject method = only(
                previewed(
                        percent(
                                new JsonObject(
                                        """
                        {"kind": "POST_ONLY_CONTROL", "randomized": true,
                         "trained": {"numerator": 56, "denominator": 70},
                         "control": {"numerator": 48, "denominator": 80}}"""))));
        assertThat(method.getString("grade")).isEqualTo("A");
        assertThat(method.getInteger("improvement")).isEqualTo(20);
        assertThat(method.getJsonObject("interval").getString("lower")).startsWith("5.24");
        assertThat(method.getJsonObject("interval").getString("upper")).startsWith("33.38");
    }

    /** Rothman: 41 cases in 28,010 person-years against 15 in 19,017: 6.75 in 10,000, standard error 3.06. */
    @Test
    void ratesAreComparedByEventsOverExposure() {
        JsonObject method = only(previewed(line("rate", new JsonObject(RateComparisonMethod.EXAMPLE))));
        assertThat(method.getString("grade")).isEqualTo("C");
        assertThat(method.getString("improvement")).startsWith("6.7499");
        assertThat(method.getString("standardError")).startsWith("3.0616");
        assertThat(codes(method.getJsonArray("flags"))).containsExactly("no-baseline", "overdispersion-untested");
    }

    @Test
    void estimatesSayWhoJudgedAndHowManyDidNotAnswer() {
        JsonObject estimates = estimates(row("a", "30", "1", "1"), row("b", "60", "1", "1"))
                .put("source", "MANAGER")
                .put("nonRespondents", 2);
        JsonObject method = only(previewed(
                line("asked", estimates).put("changeBasis", "PER_SUBJECT").put("subjects", 4)));
        assertThat(method.getDouble("improvement")).isEqualTo(22.5);
        assertThat(method.getString("estimateSource")).isEqualTo("MANAGER");
        assertThat(method.getInteger("nonRespondents")).isEqualTo(2);
    }

    @Test
    void whatIsStoredIsReadBackAndVerifiedWithEveryForm() {
        String initiative = GivenInitiative.initiative();
        JsonObject rates = new JsonObject(RateComparisonMethod.EXAMPLE);
        JsonObject raw = new JsonObject(
                """
                {"kind": "POST_ONLY_CONTROL", "trained": {"values": [3, 1, 2]}, "control": {"values": [1, 1, 0]}}""");
        String id = create(
                GivenRoi.CALCULATIONS,
                GivenRoi.of(initiative, line("all", CARD_AND_KRUEGER, rates, raw))
                        .encode());
        post(GivenRoi.CALCULATIONS + "/" + id + "/verification", "{}").then().statusCode(200);
        get(GivenRoi.CALCULATIONS + "/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"DIFFERENCE_IN_DIFFERENCES\"} | '' | group-values-unclear",
                "{\"kind\": \"DIFFERENCE_IN_DIFFERENCES\", \"observations\": []} | /observations | out-of-range",
                "{\"kind\": \"DIFFERENCE_IN_DIFFERENCES\", \"trained\": {\"before\": {\"mean\": 1, \"n\": 2}, \"after\": {}},"
                        + " \"control\": {\"before\": {}, \"after\": {}}} | /trained/before | group-values-unclear",
                "{\"kind\": \"DIFFERENCE_IN_DIFFERENCES\", \"trained\": {\"before\": {}, \"after\": {\"mean\": 1, \"n\": 3,"
                        + " \"standardError\": -1}}, \"control\": {\"before\": {}, \"after\": {}}}"
                        + " | /trained/after/standardError | out-of-range",
                "{\"kind\": \"DIFFERENCE_IN_DIFFERENCES\", \"observations\": [{\"subject\": \"a\", \"group\": \"TRAINED\","
                        + " \"side\": \"BEFORE\", \"value\": 1}, {\"subject\": \"a\", \"group\": \"TRAINED\", \"cluster\":"
                        + " \"x\", \"side\": \"AFTER\", \"value\": 1}]} | /observations/1/cluster | subject-in-two-clusters",
                "{\"kind\": \"POST_ONLY_CONTROL\", \"trained\": {\"values\": [1]}, \"control\": {\"numerator\": 5,"
                        + " \"denominator\": 4}} | /control/numerator | out-of-range",
                "{\"kind\": \"POST_ONLY_CONTROL\", \"trained\": {\"values\": [1]}, \"control\": {\"numerator\": 5}}"
                        + " | /control | group-values-unclear",
                "{\"kind\": \"RATE_COMPARISON\", \"per\": 0, \"trained\": {\"after\": []}, \"control\": {\"after\": []}}"
                        + " | /per | out-of-range",
                "{\"kind\": \"RATE_COMPARISON\", \"trained\": {\"after\": [{\"events\": -1, \"exposure\": 1}]}, \"control\":"
                        + " {\"after\": []}} | /trained/after/0/events | out-of-range",
                "{\"kind\": \"RATE_COMPARISON\", \"trained\": {\"after\": [{\"events\": 1, \"exposure\": 0}]}, \"control\":"
                        + " {\"after\": []}} | /trained/after/0/exposure | out-of-range",
                "{\"kind\": \"ESTIMATES\", \"rows\": [{\"respondent\": \"a\"}], \"nonRespondents\": -1} | /nonRespondents"
                        + " | out-of-range"
            })
    void refusesWhatNoComparisonCanBe(String method, String pointer, String code) {
        JsonObject refusal = new JsonObject(
                post(PREVIEW, tried(percent(new JsonObject(method))).encode())
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString());
        assertThat(refusal.getJsonArray("violations").stream()
                        .map(JsonObject.class::cast)
                        .map(fault -> fault.getString("pointer") + " " + fault.getString("code")))
                .contains("/benefitLines/0/methods/0" + pointer + " " + code);
    }

    @Test
    void refusesAShareOfTrialsForAKpiThatIsNoPercent() {
        JsonObject shares = new JsonObject(
                """
                {"kind": "POST_ONLY_CONTROL", "trained": {"numerator": 1, "denominator": 2}, "control": {"mean": 1}}""");
        JsonObject refusal =
                new JsonObject(post(PREVIEW, tried(line("a", shares)).encode())
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString());
        assertThat(refusal.getString("code")).isEqualTo("change-unit-mismatch");
        assertThat(refusal.getJsonArray("violations").getJsonObject(0).getString("pointer"))
                .isEqualTo("/benefitLines/0/methods/0");
    }

    private static JsonObject percent(JsonObject method) {
        return line("share", method).put("kpi", kpi("HIGHER_IS_BETTER", "PERCENT", "YEARLY"));
    }

    private static JsonObject panel(JsonArray observations) {
        return JsonObject.of("kind", "DIFFERENCE_IN_DIFFERENCES", "observations", observations);
    }

    private static JsonObject observation(String subject, String group, String side, String value) {
        return JsonObject.of("subject", subject, "group", group, "side", side, "value", new BigDecimal(value));
    }

    private static JsonObject previewed(JsonObject line) {
        return new JsonObject(post(PREVIEW, tried(line).encode())
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonObject only(JsonObject answer) {
        return answer.getJsonArray("benefitLines")
                .getJsonObject(0)
                .getJsonArray("methods")
                .getJsonObject(0);
    }

    private static List<String> codes(JsonArray remarks) {
        return remarks.stream()
                .map(remark -> ((JsonObject) remark).getString("code"))
                .toList();
    }
}
