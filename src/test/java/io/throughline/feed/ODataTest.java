package io.throughline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.throughline.objective.GivenObjective;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OData over HTTP, option by option. */
@QuarkusTest
class ODataTest extends ApiTest {

    @TestHTTPResource("/odata/v4")
    URI root;

    /** Not held against the OpenAPI contract: OData has its own. */
    private static RequestSpecification client() {
        return RestAssured.given().urlEncodingEnabled(false);
    }

    private static Response raw(String pathAndQuery) {
        return client().get("/odata/v4/" + pathAndQuery);
    }

    /** A request; options come in pairs of name and value. */
    private static Response odata(String path, String... options) {
        return raw(path + query(options));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String query(String... options) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < options.length; i += 2) {
            parts.add(options[i] + "=" + encoded(options[i + 1]));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static JsonPath rows(String path, String... options) {
        return odata(path, options).then().statusCode(200).extract().jsonPath();
    }

    private static void refused(Response response, int status) {
        response.then()
                .statusCode(status)
                .contentType("application/json")
                .header("OData-Version", "4.0")
                .body("error.code", notNullValue())
                .body("error.message", not(containsString("rocessor")));
    }

    private static void kpi(String code, String fields) {
        create(
                "/v1/kpis",
                new JsonObject(GivenObjective.kpiRequest("LAGGING"))
                        .put("code", code)
                        .mergeIn(new JsonObject(fields))
                        .encode());
    }

    /** Four KPIs that differ, under a prefix of their own. */
    private static String kpis() {
        String prefix = unique("F");
        kpi(prefix + "-a", "{\"name\": \"O'Neil \\\"and\\\" sons 100% +1\", \"level\": 1}");
        kpi(prefix + "-b", "{\"name\": \"Umsatz je Kopf in Übersee\", \"level\": 2}");
        String money =
                """
                {"name": "%s", "level": %d, "timeAggregation": "SUM", "unitAggregation": "SUM",
                 "unit": {"kind": "MONEY", "label": "money", "currency": "%s", "minimum": 0}}""";
        kpi(prefix + "-c", money.formatted("Cost", 3, "EUR"));
        kpi(prefix + "-d", money.formatted("Dollars!", 4, "USD"));
        return prefix;
    }

    @Test
    void describesItself() {
        String metadata = raw("$metadata")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .asString();

        assertThat(metadata)
                .contains("<EntitySet Name=\"Measurements\" EntityType=\"Throughline.Measurement\">")
                .contains("<Key><PropertyRef Name=\"kpi_id\"/><PropertyRef Name=\"org_unit_id\"/>"
                        + "<PropertyRef Name=\"period_start\"/></Key>")
                .contains("<Property Name=\"period_start\" Type=\"Edm.Date\" Nullable=\"false\">")
                .contains("<Property Name=\"value\" Type=\"Edm.Decimal\" Scale=\"variable\">")
                .contains("<Property Name=\"sample_size\" Type=\"Edm.Int32\">")
                .contains("Type=\"Edm.DateTimeOffset\" Nullable=\"false\" Precision=\"6\">")
                .contains("<Annotation Term=\"Throughline.Description\"><String>"
                        + "When it was last corrected.</String></Annotation>")
                .contains("<Term Name=\"Description\" Type=\"Edm.String\"")
                .doesNotContain("<Annotation>", "Reference Uri");
        raw("$metadata?$format=json").then().statusCode(200).contentType("application/json");
    }

    @Test
    void listsItsSetsWithAbsoluteAddresses() {
        for (String path : List.of("/odata/v4", "/odata/v4/")) {
            client().get(path)
                    .then()
                    .statusCode(200)
                    .header("OData-Version", "4.0")
                    .body("'@odata.context'", equalTo(root + "/$metadata"))
                    .body("value.find { it.name == 'OrgUnits' }.url", endsWith("OrgUnits"));
        }
    }

    @Test
    void answersARowExactlyAsItIsStored() {
        String name = unique("O'Neil \"& Söhne\" 100% 目 \\ +");
        String parent = GivenObjective.orgUnit();
        String parentName = get("/v1/org-units/" + parent).jsonPath().getString("name");
        JsonPath unit = created(
                "/v1/org-units",
                JsonObject.of("name", name, "function", "BUSINESS", "parentId", parent)
                        .encode());
        String id = unit.getString("id");

        assertThat(new JsonObject(odata("OrgUnits(" + id + ")").asString()))
                .isEqualTo(new JsonObject()
                        .put("@odata.context", root + "/$metadata#OrgUnits/$entity")
                        .put("id", id)
                        .put("name", name)
                        .put("function", "BUSINESS")
                        .put("parent_id", parent)
                        .put("depth", 1)
                        .put("path", parentName + " / " + name)
                        .putNull("source_system")
                        .putNull("external_id")
                        .put("created_at", unit.getString("createdAt"))
                        .put("updated_at", unit.getString("updatedAt")));
        assertThat(rows("OrgUnits", "$filter", "name eq '" + name.replace("'", "''") + "'")
                        .getList("value.id"))
                .isEqualTo(List.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "31.123456789", "100", "0.000000000001", "99.99"})
    void keepsEveryDigitOfADecimal(String value) {
        String kpi = GivenObjective.kpi();
        GivenFeed.measured(kpi, GivenObjective.orgUnit(), "2026-07-01", value);
        String asked = "/odata/v4/Measurements" + query("$filter", "kpi_id eq " + kpi + " and value eq " + value);

        assertThat(client().get(asked).asString())
                .contains("\"value\":" + value + ",")
                .contains("\"period_start\":\"2026-07-01\",\"period_end\":\"2026-08-01\"");
        assertThat(client().accept("application/json;IEEE754Compatible=true")
                        .get(asked)
                        .asString())
                .contains("\"value\":\"" + value + "\"");
        assertThat(client().accept("application/json;odata.metadata=none")
                        .get(asked)
                        .asString())
                .startsWith("{\"value\":[{\"kpi_id\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "level eq 2 | b",
                "level ne 2 | acd",
                "level gt 2 | cd",
                "level ge 2 and level lt 4 | bc",
                "level le 1 or level eq 4 | ad",
                "not (level gt 2) | ab",
                "level in (1, 3, 9) | ac",
                "not (level in (1, 3)) | bd",
                "unit_currency eq 'EUR' | c",
                "unit_currency ne 'EUR' | abd",
                "unit_currency eq null | ab",
                "unit_currency ne null | cd",
                "not (unit_currency eq 'EUR') | abd",
                "not (unit_currency gt 'F') | abc",
                "unit_currency gt 'F' or unit_currency le 'F' | cd",
                "unit_currency in ('EUR', 'x') | c",
                "not (unit_currency in ('EUR', 'x')) | abd",
                "(unit_currency eq 'EUR') eq false | abd",
                "unit_currency eq unit_currency | abcd",
                "unit_currency lt null | ",
                "contains(name, 'Neil') | a",
                "contains(name, '%') | a",
                "contains(name, '_') | ",
                "not contains(unit_currency, 'EU') | d",
                "startswith(name, 'Umsatz') | b",
                "endswith(name, 'Übersee') | b",
                "endswith(name, '') | abcd",
                "tolower(name) eq 'cost' | c",
                "toupper(name) eq 'UMSATZ JE KOPF IN ÜBERSEE' | b",
                "length(name) eq 4 | c",
                "trim(concat(concat(' ', name), ' ')) eq 'Cost' | c",
                "indexof(name, 'ost') eq 1 | c",
                "indexof(name, 'zz') eq -1 | abcd",
                "substring(name, 1) eq 'ost' | c",
                "substring(name, 1, 2) eq 'os' | c",
                "name eq 'O''Neil \"and\" sons 100% +1' | a",
                "level add 1 eq 3 | b",
                "(level sub 1) mul 2 eq 2 | b",
                "level div 2 eq 1 | bc",
                "level mod 2 eq 0 | bd",
                "level div 2.0 eq 1.5 | c",
                "-level lt -3 | d",
                "round(level div 2.0) eq 2 | cd",
                "floor(level div 2.0) eq 1 | bc",
                "ceiling(level div 2.0) eq 1 | ab",
                "year(created_at) ge 2026 and month(created_at) le 12 and day(created_at) ge 1 | abcd",
                "hour(created_at) le 23 and minute(created_at) le 59 and second(created_at) le 59 | abcd",
                "date(created_at) gt 2001-01-01 and created_at le now() | abcd",
                "created_at lt 2001-01-01T00:00:00Z | ",
                "created_at gt 2001-01-01T00:00:00.123456789Z | abcd",
                "true | abcd",
                "false | ",
            })
    void filters(String filter, @Nullable String expected) {
        String prefix = kpis();

        List<String> found = rows(
                        "Kpis",
                        "$filter",
                        "startswith(code, '" + prefix + "-') and (" + filter + ")",
                        "$orderby",
                        "code",
                        "$select",
                        "code")
                .getList("value.code");

        assertThat(found.stream().map(code -> code.substring(prefix.length() + 1)))
                .containsExactly(expected == null ? new String[0] : expected.split(""));
    }

    @Test
    void pagesThroughASortWithNullsEachRowOnce() {
        String objective = GivenObjective.objective();
        for (String baseline : List.of("28", "null", "28", "7.5", "null", "30")) {
            create(
                    "/v1/kpi-targets",
                    new JsonObject(GivenObjective.kpiTargetRequest(objective, GivenObjective.kpi()))
                            .mergeIn(new JsonObject(
                                    baseline.equals("null")
                                            ? "{\"baseline\": null}"
                                            : "{\"baseline\": {\"value\": " + baseline
                                                    + ", \"date\": \"2026-06-30\"}}"))
                            .encode());
        }
        String all = "KpiTargets"
                + query("$filter", "objective_id eq " + objective, "$select", "baseline_value", "$count", "true");

        assertThat(walked(all + "&$orderby=baseline_value", 2))
                .containsExactly("null", "null", "7.5", "28", "28", "30");
        assertThat(walked(all + "&$orderby=baseline_value%20desc", 2))
                .containsExactly("30", "28", "28", "7.5", "null", "null");
        assertThat(walked(all + "&%24orderby=baseline_date%20desc,baseline_value%20asc", 1))
                .containsExactly("7.5", "28", "28", "30", "null", "null");
        assertThat(walked(all + "&$orderby=baseline_value&$skip=1&$top=4", 3))
                .containsExactly("null", "7.5", "28", "28");
        assertThat(walked(all + "&$orderby=baseline_value&$top=0", 3)).isEmpty();
    }

    /** The baselines on all pages, each page as long as asked for but the last. */
    private List<String> walked(String first, int pageSize) {
        List<String> seen = new ArrayList<>();
        Response page =
                client().header("Prefer", "odata.maxpagesize=" + pageSize).get("/odata/v4/" + first);
        page.then().header("Preference-Applied", "odata.maxpagesize=" + pageSize);
        while (true) {
            page.then().statusCode(200).body("'@odata.count'", equalTo(6));
            List<Object> values = page.jsonPath().getList("value.baseline_value");
            values.forEach(value -> seen.add(String.valueOf(value)));
            String next = page.jsonPath().getString("'@odata.nextLink'");
            if (next == null) {
                return seen;
            }
            assertThat(values).hasSize(pageSize);
            assertThat(next).startsWith(root + "/KpiTargets?").doesNotContain("$skip=");
            // Without the preference, which the link remembers.
            page = client().get(next);
        }
    }

    @Test
    void servesATokenForItsOwnListOnly() {
        kpis();
        Response page = client().header("Prefer", "odata.maxpagesize=1").get("/odata/v4/Kpis?$orderby=code");
        String token = page.jsonPath().getString("'@odata.nextLink'").replaceFirst(".*skiptoken=", "");

        raw("Kpis?$orderby=code&$skiptoken=" + token).then().statusCode(200);
        refused(raw("Kpis?$orderby=name&$skiptoken=" + token), 400);
        refused(raw("Objectives?$skiptoken=" + token), 400);
        refused(raw("Kpis?$skiptoken=x"), 400);
    }

    @Test
    void showsOnlyWhatIsSelected() {
        String id = GivenObjective.kpi();

        JsonPath page = rows("Kpis", "$filter", "id eq " + id, "$select", "name,level");
        assertThat(page.<Map<String, Object>>getList("value"))
                .isEqualTo(List.of(Map.of("@odata.id", root + "/Kpis(" + id + ")", "name", "Win rate", "level", 4)));
        assertThat(page.getString("'@odata.context'")).isEqualTo(root + "/$metadata#Kpis(name,level)");
        assertThat(rows("Kpis(" + id + ")", "$select", "id").getMap(""))
                .isEqualTo(Map.of("@odata.context", root + "/$metadata#Kpis(id)/$entity", "id", id));
        assertThat(rows("Kpis", "$filter", "id eq " + id, "$select", "*").getMap("value[0]"))
                .containsKeys("id", "code", "updated_at");
    }

    @Test
    void countsWithAndWithoutRows() {
        String filter = "startswith(code,'" + kpis() + "')";

        assertThat(rows("Kpis", "$filter", filter, "$count", "true", "$top", "1")
                        .getInt("'@odata.count'"))
                .isEqualTo(4);
        odata("Kpis/$count", "$filter", filter + " and level gt 1")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(equalTo("3"));
        assertThat(rows("Kpis", "$filter", filter, "$count", "false").getString("'@odata.count'"))
                .isNull();
    }

    @Test
    void groupsAndAggregates() {
        String kpi = GivenObjective.kpi();
        String other = GivenObjective.kpi();
        String unit = GivenObjective.orgUnit();
        GivenFeed.measured(kpi, unit, "2026-07-01", "10.5");
        GivenFeed.measured(kpi, unit, "2026-08-01", "20");
        GivenFeed.measured(kpi, GivenObjective.orgUnit(), "2026-08-01", "20");
        GivenFeed.measured(other, unit, "2026-07-01", "7");
        String mine = "filter(kpi_id in (" + kpi + "," + other + "))/";

        assertThat(odata(
                                "Measurements",
                                "$apply",
                                mine + "groupby((kpi_id),aggregate(value with sum as total,value with min as least,"
                                        + "value with average as mean,org_unit_id with countdistinct as units,"
                                        + "$count as n,period_start with max as newest))",
                                "$orderby",
                                "total desc",
                                "$top",
                                "1")
                        .asString())
                .isEqualTo("{\"@odata.context\":\"" + root
                        + "/$metadata#Measurements(kpi_id,total,least,mean,units,n,newest)\",\"value\":[{\"kpi_id\":\""
                        + kpi + "\",\"total\":50.5,\"least\":10.5,\"mean\":16.8333333333333333,\"units\":2,\"n\":3,"
                        + "\"newest\":\"2026-08-01\"}]}");
        assertThat(rows("Measurements", "$apply", mine + "aggregate(value mul 2 with sum as twice)")
                        .getFloat("value[0].twice"))
                .isEqualTo(115f);
        assertThat(rows(
                                "Measurements",
                                "$apply",
                                mine + "groupby((kpi_id,period_start))",
                                "$orderby",
                                "period_start desc,kpi_id",
                                "$count",
                                "true")
                        .getInt("'@odata.count'"))
                .isEqualTo(3);
        assertThat(rows(
                                "Measurements",
                                "$apply",
                                mine + "groupby((kpi_id),aggregate($count as n))/filter(n gt 1)"
                                        + "/aggregate(n with sum as every)")
                        .getInt("value[0].every"))
                .isEqualTo(3);
        assertThat(rows(
                                "Measurements",
                                "$apply",
                                mine + "groupby((kpi_id),aggregate($count as n))",
                                "$filter",
                                "n lt 2",
                                "$select",
                                "n")
                        .getList("value.n"))
                .isEqualTo(List.of(1));
    }

    @Test
    void pagesThroughGroups() {
        String apply = "filter(startswith(code,'" + kpis() + "'))/groupby((unit_currency),aggregate($count as n))";
        List<String> seen = new ArrayList<>();
        String next = root + "/Kpis" + query("$apply", apply);
        while (next != null) {
            JsonPath page =
                    client().header("Prefer", "odata.maxpagesize=1").get(next).jsonPath();
            seen.add(page.getList("value").toString());
            next = page.getString("'@odata.nextLink'");
        }

        assertThat(seen)
                .containsExactly(
                        "[{unit_currency=null, n=2}]", "[{unit_currency=EUR, n=1}]", "[{unit_currency=USD, n=1}]");
    }

    @Test
    void refreshesByWhatHasChangedSince() {
        String before = GivenObjective.orgUnit();
        String later = GivenObjective.orgUnit();
        String since = get("/v1/org-units/" + later).jsonPath().getString("updatedAt");

        assertThat(rows("OrgUnits", "$filter", "updated_at ge " + since, "$orderby", "updated_at")
                        .<String>getList("value.id"))
                .contains(later)
                .doesNotContain(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kpis?$expand=x",
                "Kpis?$search=x",
                "Kpis?$compute=level%20add%201%20as%20x",
                "Kpis?$levels=1",
                "Kpis?$deltatoken=x",
                "Kpis?$id=x",
                "Kpis?$index=1",
                "Kpis?%24expand=x",
                "Kpis?@p=1",
                "Kpis?$filter=level%20eq%20@p",
                "Kpis?$filter=isof(name,Edm.String)",
                "Kpis?$filter=cast(level,Edm.String)%20eq%20'4'",
                "Kpis?$filter=fractionalseconds(created_at)%20gt%200",
                "Kpis?$filter=$it/level%20eq%201",
                "Kpis?$filter=level%20in%20level",
                "Kpis?$orderby=length(name)",
                "Kpis?$apply=topcount(2,level)",
                "Kpis?$apply=concat(identity,identity)",
                "Kpis?$apply=compute(level%20add%201%20as%20x)",
                "Kpis?$apply=search(x)",
                "Kpis?$apply=groupby((rollup($all,level)))",
                "Kpis?$apply=groupby((level),filter(level%20gt%201))",
                "Kpis?$apply=aggregate(forecast)",
                "Kpis?$apply=aggregate(level%20with%20Custom.median%20as%20x)",
                "Kpis(01900000-0000-7000-8000-000000000001)/code",
                "Kpis(01900000-0000-7000-8000-000000000001)/code/$value",
                "Kpis/$ref",
                "$all",
                "$crossjoin(Kpis,Objectives)",
            })
    void saysWhatItDoesNotSupport(String asked) {
        refused(raw(asked), 501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kpis?$fitler=level%20eq%201",
                "Kpis?$filter=",
                "Kpis?$filter=level",
                "Kpis?$filter=level%20eq",
                "Kpis?$filter=nope%20eq%201",
                "Kpis?$filter=level%20eq%20'1'",
                "Kpis?$filter=name%20gt%201",
                "Kpis?$filter=id%20eq%20'x'",
                "Kpis?$filter=created_at%20ge%202026-02-30T00:00:00Z",
                "Kpis?$filter=level%20div%200%20eq%201",
                "Kpis?$filter=level%20eq%20NaN",
                "Kpis?$filter=level%20eq%201e999999",
                "Kpis?$filter=level%20mul%209223372036854775807%20gt%200",
                "Kpis?$filter=substring(name,9223372036854775807)%20eq%20'x'",
                "Kpis?$filter=name%20eq%20'a%00b'",
                "Kpis?$filter=(level%20eq%201",
                "Kpis?$filter=level%20eq%201)",
                "Kpis?$select=nope",
                "Kpis?$select=",
                "Kpis?$orderby=nope",
                "Kpis?$orderby=level%20up",
                "Kpis?$top=-1",
                "Kpis?$top=x",
                "Kpis?$top=99999999999999999999",
                "Kpis?$skip=-1",
                "Kpis?$count=maybe",
                "Kpis?$top=1&$top=2",
                "Kpis?$apply=",
                "Kpis?$apply=groupby(level)",
                "Kpis?$apply=groupby((nope))",
                "Kpis?$apply=aggregate(name%20with%20sum%20as%20x)",
                "Kpis?$apply=aggregate(id%20with%20min%20as%20x)",
                "Kpis?$apply=aggregate(level%20with%20sum%20as%20a%22b)",
                "Kpis?$apply=aggregate(level%20with%20sum%20as%20name)",
                "Kpis?$apply=groupby((level))&$filter=name%20eq%20'x'",
                "Kpis?$apply=groupby((level))&$select=name",
                "Kpis?$apply=groupby((level))&$orderby=name",
                "Kpis('x')",
                "Kpis(1)",
                "Kpis(id=1,code='x')",
                "Measurements(01900000-0000-7000-8000-000000000001)",
                "Kpis(01900000-0000-7000-8000-000000000001)?$filter=level%20eq%201",
                "Kpis/",
                "$metadata/x",
            })
    void refusesWhatIsMalformed(String asked) {
        refused(raw(asked), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nope", "kpis", "Kpis(01900000-0000-7000-8000-00000000dead)", "Calendar(1999-12-31)"})
    void answers404ToWhatThereIsNot(String asked) {
        refused(raw(asked), 404);
    }

    @Test
    void speaksJsonAlone() {
        refused(raw("Kpis?$format=xml"), 406);
        refused(client().accept("application/atom+xml").get("/odata/v4/Kpis"), 406);
        // What Power Query sends.
        client().accept("application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,"
                        + "application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,"
                        + "text/plain;q=0.7")
                .header("OData-MaxVersion", "4.0")
                .get("/odata/v4/Kpis?$top=1")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("'@odata.context'", equalTo(root + "/$metadata#Kpis"));
    }

    @Test
    void tellsAllOfItselfWhereAsked() {
        String kpi = GivenObjective.kpi();
        GivenFeed.measured(kpi, GivenObjective.orgUnit(), "2026-07-01", "31.5");

        client().accept("application/json;odata.metadata=full")
                .get("/odata/v4/Measurements"
                        + query("$filter", "kpi_id eq " + kpi, "$select", "kpi_id,value,sample_size,source"))
                .then()
                .statusCode(200)
                .contentType("application/json;odata.metadata=full")
                .body("value[0].'@odata.type'", equalTo("#Throughline.Measurement"))
                .body("value[0].'@odata.id'", containsString("/Measurements(kpi_id=" + kpi + ",org_unit_id="))
                .body("value[0].'kpi_id@odata.type'", equalTo("#Guid"))
                .body("value[0].'value@odata.type'", equalTo("#Decimal"))
                .body("value[0].keySet()", not(hasItem("sample_size@odata.type")))
                .body("value[0].source", equalTo("crm"));
    }

    @Test
    void isThereToBeRead() {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            Response response =
                    client().contentType("application/json").body("{}").request(method, "/odata/v4/Kpis");
            refused(response, 405);
            assertThat(response.header("Allow")).contains("GET");
        }
        refused(client().contentType("application/json").body("{}").post("/odata/v4/$batch"), 501);
        refused(client().contentType("text/plain").body("$top=1").post("/odata/v4/Kpis/$query"), 501);
        client().head("/odata/v4/Kpis?$top=1").then().statusCode(200).body(equalTo(""));
        client().options("/odata/v4/Kpis").then().statusCode(200).header("Allow", containsString("GET"));
    }

    @Test
    void ignoresOptionsThatAreTheClientsOwn() {
        raw("Kpis?$top=1&session=5&odata-accept-forms-encoding=true").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "'; drop table kpi; --",
                "'' or ''''=''",
                "\\' or 1=1 --",
                "$1",
                "?",
                "x') or true or code in ('"
            })
    void takesAValueForAValue(String value) {
        String literal = "'" + value.replace("'", "''") + "'";

        assertThat(rows("Kpis", "$filter", "code eq " + literal).getList("value"))
                .isEmpty();
        assertThat(rows("Kpis", "$filter", "contains(code," + literal + ")").getList("value"))
                .isEmpty();
        refused(odata("Kpis", "$orderby", value), 400);
        refused(odata("Kpis", "$select", value), 400);
        refused(odata("Kpis", "$apply", "groupby((" + value + "))"), 400);
    }

    /** The library's parser descends as deep as its input; the service must not fall over it. */
    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{\"a\":", "length(", "not(", "level in (", "-("})
    void refusesWhatIsNestedTooDeep(String step) {
        String deep = step.repeat(700 / step.length());

        refused(odata("Kpis", "$filter", deep), 400);
        refused(odata("Kpis", "$apply", "filter(" + deep), 400);
        refused(odata("Kpis", "$orderby", deep), 400);
        refused(raw("Kpis" + encoded(deep)), 400);
    }

    @Test
    void answersLongChainsAndRefusesWhatIsLongerStill() {
        String mine = "startswith(code,'" + kpis() + "') and ";

        odata("Kpis/$count", "$filter", mine + "(level eq 1" + " or level eq 2".repeat(200) + ")")
                .then()
                .statusCode(200)
                .body(equalTo("2"));
        refused(odata("Kpis", "$filter", "level eq 1" + " add 1".repeat(600)), 400);
        refused(odata("Kpis", "$filter", "true" + " eq true".repeat(500)), 400);
        odata("Kpis", "$filter", "level eq 1" + " or level eq 2".repeat(10_000))
                .then()
                .statusCode(414);
    }

    @Test
    void connectsPowerBi() {
        get("/odata/v4/throughline.pbids")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"throughline.pbids\"")
                .body(
                        "connections[0].details.protocol",
                        equalTo("odata"),
                        "connections[0].details.address.url",
                        equalTo(root + "/"),
                        "connections[0].mode",
                        equalTo("Import"));
    }

    @Test
    void showsWhatAlignmentWas() {
        String initiative = GivenInitiative.initiative();
        GivenInitiative.cost(initiative, "MATERIALS", "PLANNED", "50.25");
        api().post("/v1/alignment/snapshots").then().statusCode(201);
        JsonPath now = get("/v1/alignment").jsonPath();
        String day = now.getString("asOf");

        JsonPath fact = rows("AlignmentInitiativeFacts", "$filter", "initiative_id eq " + initiative);
        assertThat(fact.getList("value.day")).isEqualTo(List.of(day));
        assertThat(fact.getString("value[0].spend")).isEqualTo("50.25");
        assertThat(fact.getBoolean("value[0].covered")).isFalse();
        assertThat(rows("AlignmentFacts(day=" + day + ",scope='ALL')").getInt("initiatives"))
                .isEqualTo(now.getInt("coverage.total"));
        assertThat(rows("AlignmentSpendFacts(day=" + day + ",scope='ALL',currency='EUR')", "$select", "spend")
                        .getString("'@odata.id'"))
                .isEqualTo(root + "/AlignmentSpendFacts(day=" + day + ",scope=%27ALL%27,currency=%27EUR%27)");
    }
}
