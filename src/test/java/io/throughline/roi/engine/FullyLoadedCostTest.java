package io.throughline.roi.engine;

import static io.throughline.roi.engine.Study.sure;
import static io.throughline.roi.engine.Study.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Fraction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FullyLoadedCostTest {

    @Test
    void namesTheCategoriesThatNobodySpokeOf() {
        FullyLoadedCost cost = new Study()
                .cost(CostCategory.FACILITATION, "100")
                .declareZero(CostCategory.TRAVEL, "held in-house")
                .calculate()
                .cost();

        assertThat(cost.fullyLoaded()).isFalse();
        assertThat(cost.missing())
                .hasSize(11)
                .doesNotContain(CostCategory.FACILITATION, CostCategory.TRAVEL)
                .startsWith(CostCategory.NEEDS_ASSESSMENT);
        assertThat(cost.flags()).containsExactly(Flag.NOT_FULLY_LOADED);
    }

    @Test
    void isFullyLoadedWhenEveryCategoryIsSpent() {
        Study study = new Study();
        Arrays.stream(CostCategory.values()).forEach(category -> study.cost(category, "10"));
        FullyLoadedCost cost = study.calculate().cost();

        assertThat(cost.total()).isEqualTo(usd("130"));
        assertThat(cost.flags()).isEmpty();
        assertThat(cost.byCategory().keySet()).containsExactly(CostCategory.values());
    }

    @Test
    void whatWasSpentCountsAndNotWhatWasPlanned() {
        FullyLoadedCost cost = spentAndPlanned().calculate().cost();

        assertThat(cost.byCategory())
                .containsEntry(CostCategory.MATERIALS, usd("120"))
                .containsEntry(CostCategory.OVERHEAD, usd("30"));
        assertThat(cost.otherState()).containsExactly(CostCategory.OVERHEAD);
        assertThat(cost.flags()).contains(Flag.OTHER_COST_STATE);
    }

    @Test
    void aForecastCountsWhatIsPlanned() {
        FullyLoadedCost cost = spentAndPlanned().forecast().calculate().cost();

        assertThat(cost.total()).isEqualTo(usd("130"));
        assertThat(cost.otherState()).isEmpty();
    }

    @Test
    void aPlannedCostThatStandsInIsNamedWithItsAmount() {
        assertThat(spentAndPlanned().line(Line.of("any", sure("1"))).calculate().rules())
                .contains(new RuleActed(
                        ConservativeRule.OTHER_COST_STATE_STANDS_IN, null, Figure.of(usd("-30")), List.of("OVERHEAD")));
    }

    @Test
    void bearsItsPartOfWhatIsShared() {
        FullyLoadedCost cost = new Study()
                .cost(prorated(CostCategory.DESIGN_AND_DEVELOPMENT, Fraction.of(12, 36)))
                .cost(prorated(CostCategory.TECHNOLOGY, Fraction.of(25, 300)))
                .calculate()
                .cost();

        assertThat(cost.byCategory().get(CostCategory.DESIGN_AND_DEVELOPMENT))
                .isEqualTo(usd("100").dividedBy(3));
        assertThat(cost.byCategory().get(CostCategory.TECHNOLOGY))
                .isEqualTo(usd("100").dividedBy(12));
    }

    private static CostLine prorated(CostCategory category, Fraction share) {
        return new CostLine(category.name(), category, CostState.ACTUAL, usd("100"), share);
    }

    private static Study spentAndPlanned() {
        return new Study()
                .cost(CostCategory.MATERIALS, "120")
                .cost(planned(CostCategory.MATERIALS, "100"))
                .cost(planned(CostCategory.OVERHEAD, "30"));
    }

    private static CostLine planned(CostCategory category, String amount) {
        return new CostLine("planned " + category, category, CostState.PLANNED, usd(amount), Fraction.ONE);
    }
}
