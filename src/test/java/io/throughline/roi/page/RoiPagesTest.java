package io.throughline.roi.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import io.throughline.platform.json.MoneyAmount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RoiPagesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addLocator(RoiPagesTest::located)
            .build();
    private static final RoiPages.Since NOTHING = new RoiPages.Since(null, false);
    private static final RoiPages PAGES = new RoiPages(ENGINE.getTemplate("roi-calculation.html"));

    @Test
    void tellsAnExecutiveWhatCameOfTheMoneyAndHowSureThatIs() throws Exception {
        Document page = page(GivenAnswer.turnover(), NOTHING);

        assertThat(text(page, "p", "headline")).containsExactly("Every euro spent returned 1.01 euro.");
        assertThat(page.getElementById("sentences").getTextContent())
                .contains(
                        "A benefit of 453,000.00 EUR against a cost of 450,000.00 EUR is an ROI of 0.67 %.",
                        "paid back after 11.92 months",
                        "We are 53.9 % sure that the program more than paid for itself.",
                        "the ROI lies between \u221212.5 % and 13.8 %",
                        "The evidence is of grade C");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(texts(page, "h1")).containsExactly("Pilot <1>");
        assertThat(texts(page, "dd")).contains("453,000.00 EUR", "0.6667 %", "1.006667", "9f86d081");
    }

    /** What is drawn stands in a table as well, and every chart says what it is to whoever cannot see it. */
    @Test
    void drawsWhatItTabulates() throws Exception {
        Document page = page(GivenAnswer.turnover(), NOTHING);
        NodeList drawings = page.getElementsByTagName("svg");
        assertThat(drawings.getLength()).isEqualTo(4);
        for (int i = 0; i < drawings.getLength(); i++) {
            Element drawing = (Element) drawings.item(i);
            String[] labels = drawing.getAttribute("aria-labelledby").split(" ", -1);
            assertThat(drawing.getAttribute("role")).isEqualTo("img");
            assertThat(page.getElementById(labels[0]).getTextContent()).isNotBlank();
            assertThat(page.getElementById(labels[1]).getTextContent()).isNotBlank();
        }
        assertThat(cells(page, "bridge-section"))
                .containsExactly(
                        "Measured change, at its full value",
                        "566,250.00 EUR",
                        "566,250.00 EUR",
                        "Not the program's doing, by isolation",
                        "\u2212105,000.00 EUR",
                        "461,250.00 EUR",
                        "Among results of one grade the smallest improvement is the headline.",
                        "\u22128,250.00 EUR",
                        "453,000.00 EUR",
                        "Claimed benefit",
                        "453,000.00 EUR",
                        "453,000.00 EUR",
                        "Cost",
                        "\u2212450,000.00 EUR",
                        "3,000.00 EUR",
                        "Net benefit",
                        "3,000.00 EUR",
                        "3,000.00 EUR");
        assertThat(cells(page, "methods-section"))
                .contains("Control group, afterwards only", "6.9 to 9.1 (95 % interval)", "7.5 to 12 (scenario range)");
        assertThat(cells(page, "cost-section"))
                .containsExactly(
                        "Participants' time",
                        "450,000.00 EUR",
                        "counted",
                        "Travel",
                        "none",
                        "missing: nobody has said anything",
                        "Technology",
                        "none",
                        "declared zero: we have it",
                        "Total",
                        "450,000.00 EUR",
                        "");
        assertThat(cells(page, "rules-section")).contains("1 respondent", "not known: no known amount");
        assertThat(page.getDocumentElement().getTextContent()).doesNotContain("jane-doe");
    }

    @Test
    void saysInWordsWhatCannotBeSaid() throws Exception {
        Document page = page(GivenAnswer.claimsNothing(), NOTHING);

        assertThat(text(page, "p", "headline"))
                .containsExactly("No return can be stated: no line may claim money. The program cost 450,000.00 EUR.");
        assertThat(texts(page, "dd")).contains("not stated", "No line may claim money.");
        assertThat(page.getElementById("bridge-section").getTextContent())
                .contains("There is no bridge to draw: no line may claim money.");
        assertThat(page.getElementById("doubts-section").getTextContent())
                .contains(
                        "The ROI is not stated: no line may claim money.",
                        "the break-even is not stated: for a reason.",
                        "not said by the release that made this calculation");
        assertThat(page.getDocumentElement().getTextContent()).doesNotContain("null", "NaN");
    }

    @Test
    void whatSomebodyWroteStaysText() throws Exception {
        String source = html(GivenAnswer.claimsNothing(), NOTHING);
        assertThat(source).doesNotContain("<script", "alert('").doesNotContainPattern("(href|src|url\\(|@import)");
        assertThat(page(GivenAnswer.claimsNothing(), NOTHING)
                        .getDocumentElement()
                        .getTextContent())
                .contains("<script>alert('&')</script>");
    }

    @Test
    void saysWhenAnotherTookItsPlace() throws Exception {
        UUID other = UUID.fromString("0190f3a1-7c1e-7000-8000-000000000002");
        assertThat(text(page(GivenAnswer.turnover(), new RoiPages.Since(other, false)), "p", "banner"))
                .containsExactly("This calculation no longer stands: calculation " + other + " took its place.");
    }

    @Test
    void saysWhenItsDataChanged() throws Exception {
        assertThat(text(page(GivenAnswer.turnover(), new RoiPages.Since(null, true)), "p", "banner"))
                .containsExactly(
                        "Measurements under this calculation were corrected or deleted since. What stands below"
                                + " is what was calculated then.");
        assertThat(text(page(GivenAnswer.turnover(), NOTHING), "p", "banner")).isEmpty();
    }

    @Test
    void showsTheProgramAsAnInvestmentAndWhatWasPromised() throws Exception {
        Document page = page(GivenAnswer.turnover(), NOTHING);

        assertThat(cells(page, "cash-flow-section"))
                .containsExactly(
                        "Benefit less cost over all its days",
                        "3,000.00 EUR",
                        "Net present value",
                        "not stated: no discount rate was given",
                        "Internal rate of return, a year",
                        "several, so that none of them decides: \u22125 %, 1.23 %",
                        "Paid back for good on",
                        "June 30, 2027",
                        "The same, at present values",
                        "not stated: no discount rate was given");
        assertThat(cells(page, "forecast-section"))
                .containsExactly(
                        "Benefit",
                        "500,000.00 EUR",
                        "453,000.00 EUR",
                        "\u221247,000.00 EUR",
                        "Cost",
                        "400,000.00 EUR",
                        "450,000.00 EUR",
                        "+50,000.00 EUR",
                        "ROI",
                        "25 %",
                        "0.6667 %",
                        "\u221224.3333 points");
        assertThat(page.getElementById("forecast-section").getTextContent()).contains("expected on May 2, 2026");
        assertThat(page(GivenAnswer.claimsNothing(), NOTHING)
                        .getDocumentElement()
                        .getTextContent())
                .doesNotContain("As an investment", "Forecast and actual");
    }

    @Test
    void theBridgeEndsWhereItMust() {
        RoiCharts.Bridge bridge =
                Objects.requireNonNull(PAGES.charts(GivenAnswer.turnover()).bridge());
        assertThat(bridge.steps())
                .extracting(RoiCharts.Step::kind)
                .containsExactly(
                        RoiCharts.StepKind.START,
                        RoiCharts.StepKind.ISOLATION,
                        RoiCharts.StepKind.RULE,
                        RoiCharts.StepKind.BENEFIT,
                        RoiCharts.StepKind.COST,
                        RoiCharts.StepKind.NET_BENEFIT);
        assertThat(bridge.steps().get(2).to())
                .isEqualTo(bridge.steps().get(3).amount())
                .isEqualTo(new MoneyAmount(new BigDecimal("453000"), "EUR"));
        assertThat(bridge.notDrawn()).contains("Only the first year of benefit counts.");
        assertThat(PAGES.charts(GivenAnswer.claimsNothing()).noBridge()).isEqualTo("no line may claim money");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-3, 12.5", "-1000000000000000, 0", "0, 0", "0, 0.000001", "-0.2, 0.1"})
    void marksTheAxisAtAFewRoundValues(BigDecimal lowest, BigDecimal highest) {
        Scale scale = Scale.of(List.of(BigDecimal.ZERO, lowest, highest), 0, 100);
        assertThat(scale.ticks(4))
                .hasSizeBetween(1, 8)
                .anyMatch(tick -> tick.signum() == 0)
                .allSatisfy(tick -> assertThat(scale.at(tick)).isBetween(0.0, 100.0));
    }

    private static Document page(String answer, RoiPages.Since since) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document parsed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(html(answer, since).getBytes(StandardCharsets.UTF_8)));
        identify(parsed.getDocumentElement());
        return parsed;
    }

    private static void identify(Element element) {
        if (element.hasAttribute("id")) {
            element.setIdAttribute("id", true);
        }
        NodeList children = element.getElementsByTagName("*");
        for (int i = 0; i < children.getLength(); i++) {
            if (((Element) children.item(i)).hasAttribute("id")) {
                ((Element) children.item(i)).setIdAttribute("id", true);
            }
        }
    }

    private static String html(String answer, RoiPages.Since since) {
        return new String(PAGES.page(answer, "Pilot <1>", since), StandardCharsets.UTF_8);
    }

    private static List<String> texts(Document page, String tag) {
        return text(page, tag, null);
    }

    private static List<String> text(Document page, String tag, @Nullable String named) {
        return texts(page.getElementsByTagName(tag), named);
    }

    private static List<String> texts(NodeList elements, @Nullable String named) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (named == null || named.equals(element.getAttribute("class"))) {
                texts.add(element.getTextContent());
            }
        }
        return texts;
    }

    /** The cells of a section's tables, row by row. */
    private static List<String> cells(Document page, String section) {
        List<String> cells = new ArrayList<>();
        NodeList bodies = page.getElementById(section).getElementsByTagName("tbody");
        for (int i = 0; i < bodies.getLength(); i++) {
            NodeList rows = ((Element) bodies.item(i)).getElementsByTagName("tr");
            for (int j = 0; j < rows.getLength(); j++) {
                cells.addAll(texts(((Element) rows.item(j)).getElementsByTagName("th"), null));
                cells.addAll(texts(((Element) rows.item(j)).getElementsByTagName("td"), null));
            }
        }
        return cells;
    }

    private static Optional<TemplateLocator.TemplateLocation> located(String id) {
        Path file = TEMPLATES.resolve(id);
        return !Files.exists(file)
                ? Optional.empty()
                : Optional.of(new TemplateLocator.TemplateLocation() {
                    @Override
                    public Reader read() {
                        try {
                            return new StringReader(Files.readString(file));
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    }

                    @Override
                    public Optional<Variant> getVariant() {
                        return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
                    }
                });
    }
}
