package io.throughline.roi.engine;

import static io.throughline.roi.engine.Study.means;
import static io.throughline.roi.engine.Study.sure;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodChoiceTest {

    private static final Scope SCOPE = new Scope(Direction.HIGHER_IS_BETTER, ChangeBasis.TOTAL, 1);
    private static final BeforeAfter TREND = new BeforeAfter(BigDecimal.ZERO, BigDecimal.ONE);

    @Test
    void credibilityComesBeforeCaution() {
        MethodChoice choice = choose(sure("1"), control("5"), TREND);

        assertThat(choice.results())
                .extracting(MethodResult::passedOver)
                .containsExactly(Reason.LESS_CREDIBLE, null, Reason.LESS_CREDIBLE);
        assertThat(choice.corrections())
                .containsExactly(new Correction(
                        ConservativeRule.MOST_CREDIBLE_RESULT,
                        Figure.of(Fraction.ZERO),
                        List.of("ESTIMATES", "POST_ONLY_CONTROL")));
    }

    @Test
    void amongEquallyCredibleResultsTheSmallestIsTheHeadline() {
        MethodChoice choice = choose(control("5"), control("3"), control("9"));

        assertThat(headline(choice)).isEqualTo(Fraction.of(3));
        assertThat(choice.results())
                .extracting(MethodResult::passedOver)
                .containsExactly(Reason.LESS_CONSERVATIVE, null, Reason.LESS_CONSERVATIVE);
        assertThat(choice.corrections())
                .extracting(Correction::improvement)
                .containsExactly(Figure.of(Fraction.of(-6)));
    }

    @Test
    void ofEqualImprovementsTheWiderIntervalIsTheHeadline() {
        PostOnlyControl narrow = new PostOnlyControl(sample("1"), sample("1"));
        PostOnlyControl wide = new PostOnlyControl(sample("2"), sample("2"));
        assertThat(choose(narrow, wide).headline())
                .hasValueSatisfying(result -> assertThat(result.method()).isEqualTo(wide));
    }

    @Test
    void whatIsNotAdmissibleDoesNotCompeteAndSaysWhy() {
        MethodChoice choice = choose(new PostOnlyControl(means("5"), means()), sure("4"));

        assertThat(headline(choice)).isEqualTo(Fraction.of(4));
        assertThat(choice.results()).extracting(MethodResult::passedOver).containsExactly(Reason.NO_CONTROL_DATA, null);
    }

    @Test
    void twoEqualResultsStillHaveOneHeadline() {
        assertThat(choose(control("5"), control("5")).results())
                .extracting(MethodResult::isHeadline)
                .containsExactly(true, false);
    }

    @Test
    void withoutMethodsNothingSpeaks() {
        assertThat(choose().headline()).isEmpty();
    }

    private static Fraction headline(MethodChoice choice) {
        return choice.headline().orElseThrow().effect().improvement().get();
    }

    private static MethodChoice choose(IsolationMethod... methods) {
        return MethodChoice.of(List.of(methods), SCOPE);
    }

    private static PostOnlyControl control(String improvement) {
        return new PostOnlyControl(means(improvement), means("0"));
    }

    private static GroupValues.Sample sample(String deviation) {
        return new GroupValues.Sample(BigDecimal.TEN, 20, new BigDecimal(deviation));
    }
}
