package io.throughline.roi.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.roi.engine.ChangeUnit;
import io.throughline.roi.engine.CostCategory;
import io.throughline.roi.engine.audit.Said.Part;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an audit finds: nothing in what fits, and of each mistake exactly itself, with the figure that follows. */
class InputAuditTest {

    @ParameterizedTest
    @MethodSource("soundStatements")
    void findsNothingInWhatFits(Said said) {
        assertThat(said.audited().findings()).isEmpty();
    }

    static Stream<Said> soundStatements() {
        return Stream.of(
                // P1 as printed, and as it follows.
                Said.of("71804.16", "32984").bcr("2.2").roiPercent("118").payback("5.5"),
                Said.of(Part.sales().bringing("71804.16"))
                        .cost("32984")
                        .bcr("2.17694")
                        .roiPercent("117.69"),
                Said.of(Part.sales().worth("1", StatedBasis.REVENUE, "0.02").bringing("71804")),
                // P2, P8 and P12: two ratios and no money.
                Said.of("1861158", "579800").bcr("3.21").roiPercent("221"),
                Said.of().bcr("3.86").roiPercent("286"),
                Said.of().bcr("1.2").ratio(RatioLabel.ROI, "0.20", RatioUnit.RATIO),
                Said.of().bcr("2.2").roiPercent("118"),
                // P4.
                Said.of(Part.estimated()
                        .estimate("36000", "0.50", "0.85", "15300")
                        .estimate("90000", "0.40", "0.90", "32400")
                        .estimate("24000", "0.55", "0.60", "7920")
                        .estimate("-100", "0.5", "0.5", "-100")
                        .estimate("100", null, "0.5", "0")
                        .bringing("55520")),
                // P5 and P12.
                Said.of(Part.turnover()
                                .change("-8", ChangeUnit.PERCENTAGE_POINTS)
                                .bringing("453000"))
                        .benefit(Said.usd("453000"))
                        .cost("450000")
                        .roiPercent("0.667")
                        .payback("11.92"),
                Said.of(Part.winRate().change("6", ChangeUnit.PERCENTAGE_POINTS).bringing("86400")),
                Said.of(Part.winRate().change("21.43", ChangeUnit.PERCENT).bringing("86400")),
                Said.of(Part.sales().subjects(60).withData(46).bringing("71804.16")),
                Said.of(Part.winRate().bringing("86400"))
                        .benefit(Said.usd("172800"))
                        .months(24)
                        .declaredLongTerm(),
                Said.of(Part.winRate()).benefit(Said.usd("43200")).months(6),
                Said.of(Part.winRate())
                        .cost(CostCategory.FACILITATION, Said.usd("100"))
                        .theRestIsZero()
                        .cost("100"),
                Said.of().groups(40, 0));
    }

    @ParameterizedTest(name = "{0}: {3} follows")
    @MethodSource("flaws")
    void findsEachMistakeAndNothingElse(InputRule rule, String pointer, Said said, @Nullable String follows) {
        assertThat(said.audited().findings()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(rule);
            assertThat(found.pointer()).isEqualTo(pointer);
            assertThat(found.follows() == null ? null : plain(found.follows().value()))
                    .isEqualTo(follows);
            assertThat(found.explanation()).endsWith(".").doesNotContain("null", "?");
        });
    }

    private static String plain(Fraction figure) {
        return figure.toDigits(9).stripTrailingZeros().toPlainString();
    }

    static Stream<Arguments> flaws() {
        return Stream.of(contributions(), lines(), changes(), totals(), ratios())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> contributions() {
        String at = "/lines/0/estimates/0/";
        return Stream.of(
                flaw(InputRule.CONTRIBUTION_NOT_FROM_PARTS, at + "adjusted", estimate("0.5", "0.85", "18000"), "15300"),
                flaw(InputRule.CONTRIBUTION_NOT_FROM_PARTS, at + "adjusted", estimate("0.5", "0.85", "36000"), "15300"),
                flaw(InputRule.CONTRIBUTION_NOT_FROM_PARTS, at + "adjusted", estimate(null, "0.85", "30600"), "0"),
                flaw(InputRule.SHARE_IN_PERCENT, at + "confidence", estimate("0.5", "70", "12600"), "0.7"),
                flaw(InputRule.SHARE_IN_PERCENT, at + "contribution", estimate("50", "0.7", null), "0.5"),
                flaw(InputRule.OUTSIDE_ZERO_TO_ONE, at + "confidence", estimate("0.5", "1.2", null), null),
                flaw(InputRule.OUTSIDE_ZERO_TO_ONE, at + "confidence", estimate("0.5", "-0.1", null), null),
                flaw(InputRule.UNDISCOUNTED_ESTIMATE, at + "confidence", estimate("0.5", "1", "18000"), null),
                flaw(
                        InputRule.CONTRIBUTION_NOT_FROM_PARTS,
                        "/lines/0/annualBenefit",
                        Said.of(Part.estimated()
                                .estimate("36000", "0.5", "0.85", null)
                                .bringing("36000")),
                        "15300"));
    }

    private static Said estimate(@Nullable String contribution, @Nullable String confidence, @Nullable String claim) {
        return Said.of(Part.estimated().estimate("36000", contribution, confidence, claim));
    }

    private static Stream<Arguments> lines() {
        String at = "/lines/0/";
        return Stream.of(
                flaw(InputRule.BENEFIT_NOT_FROM_PARTS, at + "annualBenefit", bringing("90000"), "71804.16"),
                flaw(InputRule.MONTHLY_FOR_YEARLY, at + "annualBenefit", bringing("1495.92"), "71804.16"),
                flaw(InputRule.YEARLY_FOR_MONTHLY, at + "annualBenefit", bringing("861649.92"), "71804.16"),
                flaw(InputRule.SIGN_AGAINST_DIRECTION, at + "annualBenefit", bringing("-71804.16"), "71804.16"),
                flaw(
                        InputRule.BENEFIT_WITHOUT_DATA,
                        at + "annualBenefit",
                        bringing("93657.6").participants(60),
                        "71804.16"),
                flaw(
                        InputRule.BENEFIT_WITHOUT_DATA,
                        at + "subjects",
                        Said.of(Part.sales().subjects(60).withData(46).bringing("93657.6")),
                        "46"),
                flaw(
                        InputRule.REVENUE_AS_PROFIT,
                        at + "unitValue/basis",
                        Said.of(Part.sales()
                                .worth("1", StatedBasis.REVENUE, "0.02")
                                .bringing("3590208")),
                        "0.02"),
                flaw(
                        InputRule.REVENUE_AS_PROFIT,
                        at + "unitValue/basis",
                        Said.of(Part.sales()
                                .worth("1", StatedBasis.REVENUE, null)
                                .bringing("3590208")),
                        null),
                flaw(
                        InputRule.REVENUE_AS_PROFIT,
                        at + "annualBenefit",
                        Said.of(Part.sales()
                                .worth("0.02", StatedBasis.PROFIT_CONTRIBUTION, "0.02")
                                .bringing("3590208")),
                        "71804.16"),
                flaw(
                        InputRule.MONTHLY_FOR_YEARLY,
                        at + "periodsPerYear",
                        Said.of(Part.winRate().periods(1).bringing("7200")),
                        "12"),
                flaw(
                        InputRule.MONTHLY_FOR_YEARLY,
                        at + "periodsPerYear",
                        Said.of(Part.winRate().periods(4)),
                        "12"),
                flaw(
                        InputRule.YEARLY_FOR_MONTHLY,
                        at + "periodsPerYear",
                        Said.of(Part.turnover().periods(12).bringing("5436000")),
                        "1"),
                flaw(
                        InputRule.SUBJECTS_ON_TOTAL,
                        at + "subjects",
                        Said.of(Part.turnover().subjects(100).bringing("45300000")),
                        "1"),
                flaw(
                        InputRule.SIGN_AGAINST_DIRECTION,
                        at + "annualBenefit",
                        Said.of(Part.turnover().moved("15", "23").bringing("453000")),
                        "-453000"));
    }

    private static Said bringing(String amount) {
        return Said.of(Part.sales().bringing(amount));
    }

    private static Stream<Arguments> changes() {
        String at = "/lines/0/change";
        return Stream.of(
                flaw(InputRule.PERCENT_FOR_POINTS, at, winRate("34", "21.43", ChangeUnit.PERCENTAGE_POINTS), "6"),
                flaw(InputRule.POINTS_FOR_PERCENT, at, winRate("34", "6", ChangeUnit.PERCENT), "21.4285714"),
                flaw(InputRule.POINTS_FOR_PERCENT, at, winRate("30", "2", ChangeUnit.PERCENT), "7.14285714"),
                flaw(InputRule.PERCENT_FOR_POINTS, at, winRate("28.56", "2", ChangeUnit.PERCENTAGE_POINTS), "0.56"),
                flaw(InputRule.PERCENT_FOR_POINTS, at, winRate(null, "2", ChangeUnit.PERCENT), "0.56"),
                flaw(InputRule.CHANGE_NOT_FROM_VALUES, at, winRate("34", "9", ChangeUnit.PERCENTAGE_POINTS), "6"),
                flaw(
                        InputRule.SIGN_AGAINST_DIRECTION,
                        at,
                        Said.of(Part.turnover().change("8", null)),
                        "-8"),
                flaw(
                        InputRule.PERCENT_FOR_POINTS,
                        "/lines/0/annualBenefit",
                        Said.of(Part.winRate().bringing("308571.43")),
                        "86400"));
    }

    private static Said winRate(@Nullable String after, String change, ChangeUnit unit) {
        return Said.of(Part.winRate().moved("28", after).change(change, unit));
    }

    private static Stream<Arguments> totals() {
        return Stream.of(
                flaw(
                        InputRule.TOTAL_NOT_FROM_LINES,
                        "/benefit",
                        Said.of(Part.winRate()).benefit(Said.usd("90000")),
                        "86400"),
                flaw(
                        InputRule.NET_BENEFIT_AS_BENEFIT,
                        "/benefit",
                        Said.of(Part.winRate()).benefit(Said.usd("66400")).cost("20000"),
                        "86400"),
                flaw(
                        InputRule.MONTHLY_FOR_YEARLY,
                        "/benefit",
                        Said.of(Part.winRate()).benefit(Said.usd("7200")),
                        "86400"),
                flaw(
                        InputRule.BEYOND_FIRST_YEAR,
                        "/benefitMonths",
                        Said.of(Part.winRate()).benefit(Said.usd("259200")).months(36),
                        "86400"),
                flaw(
                        InputRule.BEYOND_FIRST_YEAR,
                        "/benefitMonths",
                        Said.of("300", "50").months(36).roiPercent("500"),
                        "100"),
                flaw(
                        InputRule.COST_NOT_FROM_PARTS,
                        "/cost",
                        Said.of()
                                .cost("90")
                                .cost(CostCategory.FACILITATION, Said.usd("100"))
                                .theRestIsZero(),
                        "100"),
                flaw(
                        InputRule.NOT_FULLY_LOADED,
                        "/costs",
                        Said.of().cost(CostCategory.FACILITATION, Said.usd("100")),
                        null),
                flaw(
                        InputRule.CURRENCY_MISMATCH,
                        "/benefit",
                        Said.of("1", "100").benefit(Money.of("300", "EUR")).roiPercent("200"),
                        null),
                flaw(
                        InputRule.CURRENCY_MISMATCH,
                        "/lines/0/unitValue/value",
                        Said.of(Part.winRate()
                                .worth(Money.of("1", "EUR"), StatedBasis.COST_SAVED, null)
                                .bringing("72")),
                        null),
                flaw(InputRule.CONTROL_CONTAMINATED, "/control", Said.of().groups(40, 3), "37"));
    }

    private static Stream<Arguments> ratios() {
        String at = "/ratios/0";
        return Stream.of(
                // P8: 3.86 told as 386 percent.
                flaw(InputRule.BCR_LABELED_ROI, at, Said.of("386000", "100000").roiPercent("386"), "286"),
                flaw(
                        InputRule.BCR_LABELED_ROI,
                        "/ratios/1",
                        Said.of().bcr("3.86").roiPercent("386"),
                        "286"),
                flaw(
                        InputRule.BCR_LABELED_ROI,
                        at,
                        Said.of("386000", "100000").ratio(RatioLabel.ROI, "3.86", RatioUnit.RATIO),
                        "2.86"),
                flaw(InputRule.ROI_LABELED_BCR, at, Said.of("386000", "100000").bcr("2.86"), "3.86"),
                flaw(InputRule.ROI_LABELED_BCR, at, Said.of("386000", "100000").bcr("286"), "3.86"),
                flaw(
                        InputRule.NET_BENEFIT_AS_BENEFIT,
                        at,
                        Said.of("386000", "100000").roiPercent("186"),
                        "286"),
                flaw(
                        InputRule.RATIO_NOT_FROM_PARTS,
                        at,
                        Said.of("386000", "100000").roiPercent("300"),
                        "286"),
                flaw(
                        InputRule.RATIO_NOT_FROM_PARTS,
                        at,
                        Said.of("386000", "100000").roiPercent("2.86"),
                        "286"),
                flaw(
                        InputRule.PAYBACK_FROM_NET_BENEFIT,
                        "/paybackMonths",
                        Said.of("386000", "100000").payback("4.2"),
                        "3.10880829"),
                flaw(
                        InputRule.PAYBACK_NOT_FROM_PARTS,
                        "/paybackMonths",
                        Said.of("386000", "100000").payback("0.26"),
                        "3.10880829"),
                flaw(
                        InputRule.PAYBACK_NOT_FROM_PARTS,
                        "/paybackMonths",
                        Said.of("-1", "100000").payback("3"),
                        null));
    }

    private static Arguments flaw(InputRule rule, String pointer, Said said, @Nullable String follows) {
        return Arguments.of(rule, pointer, said, follows);
    }

    @Test
    void everyRuleHasItsMistake() {
        assertThat(flaws().map(each -> each.get()[0]).distinct())
                .containsExactlyInAnyOrder((Object[]) InputRule.values());
    }

    /** Revenue counted as profit, over three years, as an ROI that is a BCR: each is found, and all are followed. */
    @Test
    void followsAllFindingsAtOnce() {
        InputAudit audit = Said.of(
                        Part.sales().worth("1", StatedBasis.REVENUE, "0.02").bringing("3590208"))
                .benefit(Said.usd("10770624"))
                .months(36)
                .cost("32984")
                .roiPercent("32654")
                .audited();

        assertThat(audit.findings())
                .extracting(InputFinding::rule)
                .containsExactly(InputRule.BEYOND_FIRST_YEAR, InputRule.REVENUE_AS_PROFIT, InputRule.BCR_LABELED_ROI);
        assertThat(audit.benefit().get()).isEqualTo(Said.usd("71804.16"));
        assertThat(audit.roiPercent().get().toScale(2)).isEqualTo("117.69");
    }

    @Test
    void saysWhatWouldFollowAndWhatCannotBeSaid() {
        InputAudit untold = Said.of().bcr("3.86").audited();
        assertThat(untold.benefit().known()).isFalse();
        assertThat(untold.benefitCostRatio().known()).isFalse();
        assertThat(Said.of("1", "0").audited().roiPercent().known()).isFalse();
        assertThat(Said.of("300", "100").audited().benefitCostRatio().get()).isEqualTo(Fraction.of(3));
    }

    @Test
    void sortsByGravityAndThenByPlace() {
        Said said = Said.of().bcr("1");
        Part line = Part.estimated();
        for (int i = 0; i < 11; i++) {
            line.estimate("100", "0.5", "70", null).estimate("100", "1", "0.5", null);
        }
        assertThat(Said.of(line).audited().findings())
                .extracting(InputFinding::pointer)
                .startsWith("/lines/0/estimates/0/confidence", "/lines/0/estimates/2/confidence")
                .endsWith("/lines/0/estimates/19/contribution", "/lines/0/estimates/21/contribution");
        assertThat(said.audited().findings()).isEmpty();
    }
}
