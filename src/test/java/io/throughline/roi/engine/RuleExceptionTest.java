package io.throughline.roi.engine;

import static io.throughline.roi.engine.Study.row;
import static io.throughline.roi.engine.Study.silent;
import static io.throughline.roi.engine.Study.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that somebody lifts: only those that may be, by name, and with both totals. */
class RuleExceptionTest {

    @Test
    void anExtremeEstimateCountsWhereItsRuleIsLifted() {
        List<EstimateRow> rows = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rows.add(row("r" + i, Integer.toString(10 + i), "1", "1"));
        }
        rows.add(row("far", "1000", "1", "1"));
        RoiResult result = lifting(ConservativeRule.EXTREME_ITEMS_EXCLUDED, Line.of("a", new Estimates(rows)));

        assertThat(result.benefit().get()).isEqualTo(usd("1091"));
        assertThat(only(result).withRule().benefit().get()).isEqualTo(usd("91"));
        assertThat(result.rules()).extracting(RuleActed::rule).doesNotContain(ConservativeRule.EXTREME_ITEMS_EXCLUDED);
    }

    @Test
    void theSilentCountLikeThoseWhoSpokeWhereTheirRuleIsLifted() {
        Estimates half =
                new Estimates(List.of(row("a", "10", "1", "1"), row("b", "20", "1", "1"), silent("c"), silent("d")));
        RoiResult result =
                lifting(ConservativeRule.NO_DATA_NO_BENEFIT, Line.of("a", half).perSubject(4));

        // Six took part, and those who spoke came to 15 on average.
        assertThat(result.benefit().get()).isEqualTo(usd("90"));
        assertThat(only(result).withRule().benefit().get()).isEqualTo(usd("30"));
    }

    /** Of two exceptions each is shown alone against the other standing, and both together against the total. */
    @Test
    void twoExceptionsAreToldApart() {
        RoiInputs inputs = study(Line.of("a", new Estimates(List.of(row("a", "100", "1", "0.5")))))
                .withTerms(terms(
                        exception(ConservativeRule.ESTIMATES_DISCOUNTED, null),
                        exception(ConservativeRule.FIRST_YEAR_ONLY, 24)));
        RoiResult result = RoiEngine.calculate(inputs);

        assertThat(result.benefit().get()).isEqualTo(usd("200"));
        assertThat(result.exceptions())
                .extracting(granted -> granted.withRule().benefit().get())
                .containsExactly(usd("100"), usd("100"));
        assertThat(result.exceptions())
                .extracting(granted -> granted.withException().benefit().get())
                .containsOnly(usd("200"));
    }

    @ParameterizedTest
    @EnumSource(ConservativeRule.class)
    void whatMakesAClaimAClaimCannotBeLifted(ConservativeRule rule) {
        RoiInputs inputs = study(Line.of("a", Study.sure("1")))
                .withTerms(terms(exception(rule, rule == ConservativeRule.FIRST_YEAR_ONLY ? 13 : null)));

        List<FaultCode> found =
                RoiEngine.faults(inputs).stream().map(Fault::code).toList();

        assertThat(found).isEqualTo(rule.mayBeLifted() ? List.of() : List.of(FaultCode.RULE_WITHOUT_EXCEPTION));
        assertThat(Arrays.stream(ConservativeRule.values()).filter(ConservativeRule::mayBeLifted))
                .containsExactlyInAnyOrder(
                        ConservativeRule.NO_DATA_NO_BENEFIT,
                        ConservativeRule.ESTIMATES_DISCOUNTED,
                        ConservativeRule.EXTREME_ITEMS_EXCLUDED,
                        ConservativeRule.FIRST_YEAR_ONLY);
    }

    /** Whatever is lifted, the result without the exception is the one that would have been without asking. */
    @ParameterizedTest
    @MethodSource("io.throughline.roi.engine.PropertiesTest#studies")
    void theTotalWithTheRuleIsThatOfTheUnaskedCalculation(GeneratedStudy study) {
        RoiResult unasked = RoiEngine.calculate(study.inputs());
        Map<ConservativeRule, @Nullable Integer> lifted = new EnumMap<>(ConservativeRule.class);
        lifted.put(ConservativeRule.ESTIMATES_DISCOUNTED, null);
        lifted.put(ConservativeRule.FIRST_YEAR_ONLY, 60);
        lifted.forEach((rule, months) -> {
            RoiResult result = RoiEngine.calculate(study.inputs().withTerms(terms(exception(rule, months))));

            assertThat(only(result).withRule().benefit()).isEqualTo(unasked.benefit());
            assertThat(only(result).withRule().roiPercent()).isEqualTo(unasked.roiPercent());
            assertThat(result.cost()).isEqualTo(unasked.cost());
        });
    }

    @Test
    void anActualCostSetsThePlanOfItsCategoryAside() {
        RoiInputs inputs = new Study()
                .line(Line.of("a", Study.sure("1000")))
                .cost(new CostLine("p", CostCategory.TRAVEL, CostState.PLANNED, usd("80"), Fraction.ONE))
                .cost(CostCategory.TRAVEL, "100")
                .inputs();

        assertThat(RoiEngine.calculate(inputs).rules())
                .contains(new RuleActed(
                        ConservativeRule.MOST_CREDIBLE_SOURCE, null, Figure.of(usd("-20")), List.of("TRAVEL")));
    }

    private static RoiResult lifting(ConservativeRule rule, Line line) {
        return RoiEngine.calculate(study(line).withTerms(terms(exception(rule, null))));
    }

    private static RoiInputs study(Line line) {
        return new Study()
                .participants(6)
                .line(line)
                .cost(CostCategory.FACILITATION, "10")
                .inputs();
    }

    private static RuleException.Granted only(RoiResult result) {
        assertThat(result.exceptions()).hasSize(1);
        return result.exceptions().get(0);
    }

    private static Terms terms(RuleException... exceptions) {
        return new Terms(List.of(exceptions), null, null, 1, 10_000);
    }

    private static RuleException exception(ConservativeRule rule, @Nullable Integer months) {
        return new RuleException(rule, "Ming Chen", "agreed", months);
    }
}
