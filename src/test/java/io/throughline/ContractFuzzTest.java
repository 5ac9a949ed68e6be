package io.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract, asked with what fits and what does not: never a failure of the service, and never an
 * answer that the contract does not declare. The seed repeats a run as far as the ids that the service makes allow.
 */
@QuarkusTest
class ContractFuzzTest extends ApiTest {

    private static final long SEED = 20261128;
    private static final int ROUNDS = 4;
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=utf-16",
            "application/x-ndjson",
            "text/csv",
            "text/plain",
            "application/merge-patch+json",
            "nonsense");
    private static final List<String> ACCEPTED = List.of(
            "application/json",
            "*/*",
            "text/csv",
            "application/x-ndjson",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "text/html",
            "application/json;q=0",
            "nonsense");
    private static final List<String> TAGS =
            List.of("*", "\"0\"", "\"1\"", "W/\"0\"", "0", "\"\"", "\"99999999999999999999\"", "x");
    private static final List<String> FILTERS = List.of(
            "$filter=",
            "$filter=id eq",
            "$filter=id eq 'x'",
            "$filter=name eq null",
            "$filter=not (",
            "$top=-1",
            "$top=99999999999",
            "$skip=x",
            "$orderby=id desc,",
            "$select=nothing",
            "$count=maybe",
            "$apply=groupby((id))",
            "$apply=aggregate(id with sum as x)",
            "$apply=groupby(",
            "$skiptoken=x",
            "$expand=x",
            "$search=x",
            "$format=xml",
            "$filter=updated_at gt 0000-00-00T00:00:00Z",
            "$filter=contains(name,'%00')",
            "$compute=1",
            "x=1");

    @TestHTTPResource
    URI base;

    private final JsonNode contract = Contract.read(Contract.COMMITTED);
    private final Contract declared = new Contract();
    private final Fuzz fuzz = new Fuzz(SEED, contract);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Deque<String> made = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> fulfilled = new HashSet<>();

    @Test
    void answersNothingButWhatIsDeclared() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (var path : contract.path("paths").properties()) {
                for (var verb : path.getValue().properties()) {
                    ask(path.getKey(), verb.getKey().toUpperCase(Locale.ROOT), verb.getValue(), round);
                }
            }
        }
        for (String path : made) {
            http.send(
                    HttpRequest.newBuilder(URI.create(path))
                            .header("If-Match", "*")
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }

        assertThat(faults).isEmpty();
        // A fuzzer that gets nothing but refusals has seen the doors and not the rooms.
        assertThat(fulfilled).hasSizeGreaterThan(50);
    }

    @Test
    void answersFeedsThatCannotBeReadAsFeedsDo() throws Exception {
        for (String set : List.of(
                "$metadata",
                "",
                "Kpis",
                "Measurements",
                "AlignmentTargetFacts",
                "OrgUnits(1)",
                "Kpis/x",
                "Calendar/$count",
                "Nothing")) {
            for (String option : FILTERS) {
                URI uri = base.resolve(
                        "/odata/v4/" + set + "?" + option.replace(" ", "%20").replace("$", "%24"));
                HttpResponse<String> answer =
                        http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() >= 500 && answer.statusCode() != 501) {
                    faults.add(uri + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    /** Fitting in the first rounds, so that there is something to ask for; then one thing of each question is not. */
    private void ask(String template, String method, JsonNode operation, int round) throws Exception {
        boolean fits = round == 0 || fuzz.chance(0.2);
        String path = path(template, !fits && fuzz.chance(0.15));
        String query = query(operation, !fits && fuzz.chance(0.5));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path + query)).timeout(Duration.ofSeconds(20));
        headers(request, operation, !fits);
        byte[] body = body(request, operation, !fits);
        request.method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        declared.fault(method, URI.create(path).getRawPath(), answer.statusCode(), type, answer.body())
                .filter(fault -> answer.statusCode() != 400 || !answer.body().isEmpty())
                .ifPresent(fault -> faults.add(told(request, body, fault, answer)));
        if (answer.statusCode() >= 500) {
            faults.add(told(request, body, "failed", answer));
        }
        if (answer.statusCode() < 300) {
            fulfilled.add(method + " " + template);
        }
        if (answer.statusCode() == 201) {
            remember(template, answer);
        }
    }

    private static String told(HttpRequest.Builder request, byte[] body, String what, HttpResponse<String> answer) {
        HttpRequest asked = request.build();
        String sent = new String(body, 0, Math.min(body.length, 500), StandardCharsets.UTF_8);
        return "%n%s %s %s%n%s%n  %s: %d %.500s"
                .formatted(
                        asked.method(),
                        asked.uri(),
                        asked.headers().map(),
                        sent,
                        what,
                        answer.statusCode(),
                        answer.body());
    }

    private void remember(String template, HttpResponse<String> answer) throws IOException {
        answer.headers().firstValue("Location").ifPresent(location -> {
            String[] steps = location.split("/", -1);
            fuzz.made(template.replaceAll(".*/", ""), steps[steps.length - 1]);
            made.push(base.resolve(URI.create(location).getRawPath()).toString());
        });
    }

    private String path(String template, boolean hostile) {
        String collection = template.replaceAll("/\\{.*", "").replaceAll(".*/", "");
        Matcher parameter = PARAMETER.matcher(template);
        return parameter.replaceAll(found -> Matcher.quoteReplacement(
                hostile ? fuzz.hostileText() : fuzz.id(found.group(1).equals("id") ? collection : found.group(1))));
    }

    private String query(JsonNode operation, boolean hostile) {
        List<String> asked = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            if (!parameter.path("in").asText().equals("query")) {
                continue;
            }
            if (parameter.path("required").asBoolean() || fuzz.chance(0.2)) {
                String example = parameter.path("example").asText("");
                String fitting = example.isEmpty() || name.equals("sourceSystem")
                        ? fuzz.text(name, parameter.path("schema"))
                        : example;
                asked.add(name + "=" + (hostile ? fuzz.hostileText() : fitting.replaceAll("[^\\w.:,-]", "_")));
            }
        }
        if (hostile && fuzz.chance(0.1)) {
            asked.add("surprise=1");
        }
        return asked.isEmpty() ? "" : "?" + String.join("&", asked);
    }

    private void headers(HttpRequest.Builder request, JsonNode operation, boolean hostile) {
        request.header("Accept", hostile && fuzz.chance(0.2) ? fuzz.one(ACCEPTED) : "application/json");
        for (JsonNode parameter : operation.path("parameters")) {
            if (!parameter.path("in").asText().equals("header")) {
                continue;
            }
            String name = parameter.path("name").asText();
            switch (name) {
                case "If-Match" -> request.header(name, hostile ? fuzz.one(TAGS) : "*");
                case "If-None-Match" -> {
                    if (hostile && fuzz.chance(0.2)) {
                        request.header(name, fuzz.one(TAGS));
                    }
                }
                case "Prefer" -> {
                    if (fuzz.chance(0.3)) {
                        request.header(name, hostile ? "respond-async;;=,wait" : "respond-async");
                    }
                }
                case "X-Experience-API-Version" -> request.header(name, hostile && fuzz.chance(0.3) ? "9" : "1.0.3");
                default -> {
                    if (hostile && fuzz.chance(0.2)) {
                        request.header(name, fuzz.one(List.of("x", "key-" + fuzz.hostileText(), "0", "\"\"")));
                    }
                }
            }
        }
    }

    private byte[] body(HttpRequest.Builder request, JsonNode operation, boolean hostile) {
        var content =
                new ArrayList<>(operation.path("requestBody").path("content").properties());
        if (content.isEmpty()) {
            return new byte[0];
        }
        var form = fuzz.one(content);
        boolean text = form.getValue().path("example").isTextual();
        String fitting = text
                ? form.getValue().path("example").asText()
                : fuzz.body(form.getValue().path("schema"), hostile && fuzz.chance(0.8));
        request.header("Content-Type", hostile && fuzz.chance(0.1) ? fuzz.one(TYPES) : form.getKey());
        byte[] whole = fitting.getBytes(StandardCharsets.UTF_8);
        if (!hostile || !fuzz.chance(text ? 0.7 : 0.15)) {
            return whole;
        }
        return switch (fuzz.one(List.of(0, 1, 2, 3, 4))) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(whole, whole.length / 2);
            case 2 -> (fitting + fitting).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("\ufeff" + fitting).getBytes(StandardCharsets.UTF_16);
            default -> {
                whole[whole.length / 2] = (byte) 0xff;
                yield whole;
            }
        };
    }
}
