package io.throughline.roi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.RateOfReturn.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows of money on published numbers, and rates of return that are none, one or several. */
class CashFlowsTest {

    private static final Currency USD = Currency.getInstance("USD");

    /** P9, the first: the first flow at the end of period 1. */
    @Test
    void p9PresentValueWithTheFirstFlowAtTheEndOfThePeriod() {
        CashFlows flows = periodic(1, -10_000, 3_000, 4_200, 6_800);

        assertThat(Output.money(flows.netPresentValue(Fraction.of(1, 10)))).isEqualTo("1188.44");
    }

    /** P9, the second: the investment at once. */
    @Test
    void p9PresentValueWithTheInvestmentAtOnce() {
        CashFlows flows = periodic(0, -40_000, 8_000, 9_200, 10_000, 12_000, 14_500);

        assertThat(Output.money(flows.netPresentValue(Fraction.of(8, 100)))).isEqualTo("1922.06");
    }

    @Test
    void p9InternalRateOfReturn() {
        assertThat(percents(periodic(0, -70_000, 12_000, 15_000, 18_000, 21_000)))
                .containsExactly("-2.12");
        assertThat(percents(periodic(0, -70_000, 12_000, 15_000, 18_000, 21_000, 26_000)))
                .containsExactly("8.66");
    }

    /** Microsoft's example of XNPV at 9 percent, 2,086.65, and of XIRR, 37.336 percent. */
    @Test
    void datedFlowsDiscountByDaysOf365() {
        SortedMap<LocalDate, Fraction> byDate = new TreeMap<>();
        byDate.put(LocalDate.of(2008, 1, 1), Fraction.of(-10_000));
        byDate.put(LocalDate.of(2008, 3, 1), Fraction.of(2_750));
        byDate.put(LocalDate.of(2008, 10, 30), Fraction.of(4_250));
        byDate.put(LocalDate.of(2009, 2, 15), Fraction.of(3_250));
        byDate.put(LocalDate.of(2009, 4, 1), Fraction.of(2_750));
        CashFlows flows = CashFlows.dated(USD, byDate);

        assertThat(Output.money(flows.netPresentValue(Fraction.of(9, 100)))).isEqualTo("2086.65");
        assertThat(flows.internalRateOfReturn().get().rates().get(0).rate().toScale(6))
                .isEqualTo("0.373363");
        assertThat(flows.payback()).isEqualTo(Figure.of(Fraction.of(411)));
        assertThat(flows.discountedPayback(Fraction.of(9, 100))).isEqualTo(Figure.of(Fraction.of(456)));
    }

    /** The oil pump: a root that is found alone would be half of the truth. */
    @Test
    void thePumpHasTwoRates() {
        RateOfReturn found =
                periodic(0, -4_000, 25_000, -25_000).internalRateOfReturn().get();

        assertThat(found.answer()).isEqualTo(Answer.MULTIPLE);
        assertThat(percents(periodic(0, -4_000, 25_000, -25_000))).containsExactly("25.00", "400.00");
        assertThat(percents(periodic(0, -1_600, 10_000, -10_000))).containsExactly("25.00", "400.00");
    }

    @Test
    void threeRatesAreAllFound() {
        // (1 + r - 1.1)(1 + r - 1.2)(1 + r - 1.3), by powers of the growth.
        assertThat(percents(CashFlows.periodic(USD, 0, amounts("-1000", "3600", "-4310", "1716"))))
                .containsExactly("10.00", "20.00", "30.00");
    }

    @Test
    void aRateThatIsOnlyTouchedIsFoundAndSaidSo() {
        RateOfReturn touched = CashFlows.periodic(USD, 0, amounts("-100", "220", "-121"))
                .internalRateOfReturn()
                .get();

        assertThat(touched.answer()).isEqualTo(Answer.UNIQUE);
        assertThat(touched.rates()).singleElement().satisfies(root -> {
            assertThat(root.rate().toScale(12)).isEqualByComparingTo("0.1");
            assertThat(root.changesSign()).isFalse();
        });
        RateOfReturn three = CashFlows.periodic(USD, 0, amounts("-1000", "3300", "-3630", "1331"))
                .internalRateOfReturn()
                .get();
        assertThat(three.rates()).singleElement().satisfies(root -> {
            assertThat(root.rate().toScale(9)).isEqualByComparingTo("0.1");
            assertThat(root.changesSign()).isTrue();
        });
    }

    @Test
    void thereIsNoRateWithoutARealRootOrOutsideTheRange() {
        assertThat(answer(periodic(0, 1_000, -3_000, 2_500))).isEqualTo(Answer.NONE);
        assertThat(answer(periodic(0, -1, 11))).isEqualTo(Answer.NONE);
        assertThat(answer(periodic(0, -100, 1))).isEqualTo(Answer.NONE);
        assertThat(answer(periodic(0, 100, 100))).isEqualTo(Answer.NONE);
        assertThat(periodic(0, 0, 0).internalRateOfReturn()).isEqualTo(Figure.absent(Reason.NO_CASH_FLOW));
        assertThat(CashFlows.periodic(
                                USD,
                                0,
                                IntStream.range(0, 18)
                                        .mapToObj(i -> Fraction.of(i % 2 == 0 ? -5 : 6))
                                        .toList())
                        .internalRateOfReturn())
                .isEqualTo(Figure.absent(Reason.TOO_MANY_SIGN_CHANGES));
    }

    @Test
    void paybackIsTakenEvenlyWithinThePeriodAndForGood() {
        assertThat(periodic(0, -100, 40, 40, 40).payback()).isEqualTo(Figure.of(Fraction.of(5, 2)));
        assertThat(periodic(0, -100, 150, -100, 60).payback()).isEqualTo(Figure.of(Fraction.of(17, 6)));
        assertThat(periodic(0, -100, 60).payback()).isEqualTo(Figure.absent(Reason.NEVER_RECOVERED));
        assertThat(periodic(0, 60).payback()).isEqualTo(Figure.absent(Reason.NOTHING_SPENT));
    }

    /** Every planted rate comes back, and what comes back makes the flows worth nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void plantedRatesAreAllFound(long seed) {
        Random random = new Random(seed);
        List<Fraction> growths = random.ints(2 + random.nextInt(5), 20, 900)
                .distinct()
                .sorted()
                .mapToObj(growth -> Fraction.of(growth, 100))
                .toList();
        List<Fraction> polynomial = List.of(Fraction.of(-7));
        for (Fraction growth : growths) {
            polynomial = times(polynomial, growth);
        }

        assertThat(CashFlows.periodic(USD, 0, polynomial)
                        .internalRateOfReturn()
                        .get()
                        .rates())
                .extracting(root -> root.rate().toScale(10))
                .containsExactlyElementsOf(growths.stream()
                        .map(growth -> growth.minus(Fraction.ONE).toScale(10))
                        .toList());
    }

    @Test
    void thirtyYearsOfMonthsWithElevenTurnsAreAnswered() {
        Random random = new Random(7);
        SortedMap<LocalDate, Fraction> byDate = new TreeMap<>();
        for (int i = 0; i < 360; i++) {
            byDate.put(
                    LocalDate.of(2020, 1, 1).plusMonths(i),
                    Fraction.of((i / 30 % 2 == 0 ? -1 : 1) * (1L + random.nextInt(100_000)), 100));
        }
        assertThat(CashFlows.dated(USD, byDate).internalRateOfReturn()).matches(Figure::known);
    }

    /** (1 + r - g) times what was: multiplying flows by powers of the growth. */
    private static List<Fraction> times(List<Fraction> flows, Fraction growth) {
        Fraction[] product = new Fraction[flows.size() + 1];
        Arrays.fill(product, Fraction.ZERO);
        for (int i = 0; i < flows.size(); i++) {
            product[i] = product[i].plus(flows.get(i));
            product[i + 1] = product[i + 1].minus(flows.get(i).times(growth));
        }
        return List.of(product);
    }

    private static Answer answer(CashFlows flows) {
        return flows.internalRateOfReturn().get().answer();
    }

    private static List<String> percents(CashFlows flows) {
        return flows.internalRateOfReturn().get().rates().stream()
                .map(root -> root.rate().times(Fraction.HUNDRED).toScale(2).toString())
                .toList();
    }

    private static CashFlows periodic(int firstFlowAt, long... amounts) {
        return CashFlows.periodic(
                USD, firstFlowAt, Arrays.stream(amounts).mapToObj(Fraction::of).toList());
    }

    private static List<Fraction> amounts(String... amounts) {
        return Arrays.stream(amounts)
                .map(amount -> Fraction.of(new BigDecimal(amount)))
                .toList();
    }
}
