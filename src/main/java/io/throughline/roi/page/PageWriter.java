package io.throughline.roi.page;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.page.RoiPage.Fact;
import io.throughline.roi.page.RoiPage.Tile;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words the page of one calculation. */
final class PageWriter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "MMMM d, uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** Rules whose items are people who were asked: their number is for everybody, their names are not. */
    private static final Set<String> ABOUT_RESPONDENTS =
            Set.of("no-data-no-benefit", "unsupported-items-excluded", "extreme-items-excluded");

    private final RoiAnswer answer;
    private final RoiAnswer.Result result;

    PageWriter(RoiAnswer answer) {
        this.answer = answer;
        this.result = answer.result();
    }

    RoiPage write(String program, RoiPages.Since since) {
        RoiCharts charts = RoiCharts.of(answer);
        Sentences sentences = new Sentences(result);
        return new RoiPage(
                program,
                sentences.headline(),
                sentences.more(),
                marks(),
                warnings(since),
                tiles(),
                Sections.bridge(charts),
                Sections.methods(charts),
                Sections.cost(charts.costByCategory()),
                result.rules().stream().map(this::rule).toList(),
                result.lifted().stream().map(PageWriter::lifted).toList(),
                Sections.levers(result.uncertainty()),
                Investments.cashFlow(result.cashFlow()),
                Investments.forecast(result),
                doubts(),
                result.findings().stream()
                        .map(RoiAnswer.InputFinding::explanation)
                        .toList(),
                facts());
    }

    private List<String> marks() {
        List<String> marks = new ArrayList<>();
        marks.add(Words.of(result.purpose()));
        marks.add(Words.of(result.status()));
        marks.add(result.grade() == null ? "No evidence grade" : "Evidence grade " + result.grade());
        marks.add(result.cost().fullyLoaded() ? "Cost fully loaded" : "Cost not fully loaded");
        return marks;
    }

    private static List<String> warnings(RoiPages.Since since) {
        List<String> warnings = new ArrayList<>();
        if (since.supersededBy() != null) {
            warnings.add("This calculation no longer stands: calculation " + since.supersededBy() + " took its place.");
        }
        if (since.dataChanged()) {
            warnings.add(
                    "Measurements under this calculation were corrected or deleted since. What stands below is what"
                            + " was calculated then.");
        }
        return warnings;
    }

    private List<Tile> tiles() {
        RoiAnswer.Totals totals = result.totals();
        return List.of(
                tile("Benefit", money(totals.benefit()), "benefit"),
                tile("Cost", Words.money(totals.cost()), "cost"),
                tile("Net benefit", money(totals.netBenefit()), "netBenefit"),
                tile("ROI", totals.roiPercent() == null ? null : Words.percent(totals.roiPercent()), "roiPercent"),
                tile(
                        "Benefit-cost ratio",
                        totals.benefitCostRatio() == null ? null : Words.number(totals.benefitCostRatio()),
                        "benefitCostRatio"),
                tile(
                        "Payback",
                        totals.paybackMonths() == null ? null : Words.number(totals.paybackMonths()) + " months",
                        "paybackMonths"));
    }

    private Tile tile(String label, @Nullable String value, String figure) {
        return value == null
                ? new Tile(
                        label,
                        "not stated",
                        Words.sentence(Absent.why(figure, result.totals().undefined())) + ".")
                : new Tile(label, value, null);
    }

    private static @Nullable String money(@Nullable MoneyAmount amount) {
        return amount == null ? null : Words.money(amount);
    }

    private List<String> rule(RoiAnswer.Rule rule) {
        return List.of(
                rule.sentence(),
                rule.lineId() == null ? "the whole" : name(rule.lineId()),
                rule.effect() == null
                        ? "not known: " + Absent.why("effect", rule.undefined())
                        : Words.signed(rule.effect()),
                items(rule));
    }

    private static String items(RoiAnswer.Rule rule) {
        if (rule.items().isEmpty()) {
            return "";
        }
        if (ABOUT_RESPONDENTS.contains(rule.rule())) {
            return rule.items().size() == 1 ? "1 respondent" : rule.items().size() + " respondents";
        }
        return rule.items().stream().map(Words::of).collect(Collectors.joining(", "));
    }

    private String name(String lineId) {
        return result.allLines()
                .filter(line -> line.id().equals(lineId))
                .map(RoiAnswer.Line::name)
                .findFirst()
                .orElse(lineId);
    }

    private static List<String> lifted(RoiAnswer.LiftedRule lifted) {
        return List.of(
                lifted.sentence(),
                lifted.approvedBy() + ": " + lifted.reason(),
                benefit(lifted.totalsWithRule()),
                benefit(lifted.totalsWithException()));
    }

    private static String benefit(RoiAnswer.Totals totals) {
        return totals.benefit() == null
                ? "not stated: " + Absent.why("benefit", totals.undefined())
                : Words.money(totals.benefit());
    }

    /** What must be known beside the figures, and which of them cannot be said. */
    private List<String> doubts() {
        Stream<String> ofTheCost = result.cost().flags().stream().map(flag -> "Cost: " + flag.detail() + ".");
        Stream<String> ofTheTotals = said("", result.totals().undefined());
        Stream<String> ofTheLines = result.allLines()
                .flatMap(line -> Stream.concat(
                        line.flags().stream().map(flag -> line.name() + ": " + flag.detail() + "."),
                        said(line.name() + ", ", line.undefined())));
        Stream<String> ofTheCertainty = result.uncertainty() == null
                ? Stream.of("How sure the return is: not said by the release that made this calculation.")
                : said("", result.uncertainty().undefined());
        return Stream.of(ofTheTotals, ofTheCost, ofTheLines, ofTheCertainty)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static Stream<String> said(String of, Map<String, RoiAnswer.Remark> undefined) {
        return undefined.entrySet().stream()
                .map(figure -> of + FigureNames.of(figure.getKey()) + " is not stated: "
                        + figure.getValue().detail() + ".")
                .map(Words::sentence);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Benefit period",
                Words.day(result.benefitPeriod().start()) + " to "
                        + Words.day(result.benefitPeriod().end().minusDays(1))));
        facts.add(new Fact("Participants", Integer.toString(result.participants())));
        facts.add(new Fact("Calculated", MOMENT.format(answer.createdAt()) + " by " + answer.createdBy()));
        facts.add(new Fact(
                "Engine and rule set", "engine " + result.engineVersion() + ", rules " + result.ruleSetVersion()));
        facts.add(new Fact("Calculation", answer.id().toString()));
        facts.add(new Fact("Initiative", answer.initiativeId().toString()));
        if (answer.supersedes() != null) {
            facts.add(new Fact("Takes the place of", answer.supersedes().toString()));
        }
        facts.add(new Fact("SHA-256 of the inputs", answer.inputsHash()));
        return facts;
    }
}
