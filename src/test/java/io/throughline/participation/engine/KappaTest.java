package io.throughline.participation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreement on the tables that its inventors published. */
class KappaTest {

    /** Cohen 1960 and 1968: 200 patients, two clinicians, three diagnoses. */
    private static final int[][] COHEN = {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}};

    /** Fleiss, Cohen and Everitt 1969, table 1: 200 patients. */
    private static final int[][] FLEISS_COHEN_EVERITT = {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}};

    /** Fleiss 1971, table 1: 30 patients, six psychiatrists each, five diagnoses. */
    private static final int[][] FLEISS = {
        {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
        {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
        {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
        {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
        {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
        {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}
    };

    private static double present(@Nullable Double figure) {
        return Objects.requireNonNull(figure);
    }

    @Test
    void findsWhatCohenFound() {
        Agreement agreement = CohenKappa.of(COHEN, Scale.NOMINAL);

        assertThat(agreement.people()).isEqualTo(200);
        assertThat(agreement.observed()).isEqualTo(0.70, within(1e-12));
        assertThat(agreement.expected()).isEqualTo(0.41, within(1e-12));
        assertThat(present(agreement.kappa())).isEqualTo(0.492, within(0.0005));
    }

    @Test
    void weighsDisagreementAsCohenDid() {
        double[][] disagreement = {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}};
        double[][] agreement = Arrays.stream(disagreement)
                .map(row -> Arrays.stream(row).map(v -> 1 - v / 6).toArray())
                .toArray(double[][]::new);

        assertThat(present(CohenKappa.of(COHEN, agreement).kappa())).isEqualTo(0.348, within(0.0005));
    }

    @Test
    void findsTheStandardErrorsOfFleissCohenAndEveritt() {
        Agreement plain = CohenKappa.of(FLEISS_COHEN_EVERITT, Scale.NOMINAL);
        assertThat(present(plain.kappa())).isEqualTo(0.429, within(0.0005));
        assertThat(Math.pow(present(plain.standardError()), 2)).isEqualTo(0.002885, within(5e-7));

        double[][] weights = {{1, 0, 0.4444}, {0, 1, 0.6667}, {0.4444, 0.6667, 1}};
        Agreement weighted = CohenKappa.of(FLEISS_COHEN_EVERITT, weights);
        assertThat(present(weighted.kappa())).isEqualTo(0.507, within(0.0005));
        assertThat(Math.pow(present(weighted.standardError()), 2)).isEqualTo(0.003248, within(5e-7));
    }

    @Test
    void findsWhatFleissFound() {
        Agreement agreement = FleissKappa.of(FLEISS, Scale.NOMINAL);

        assertThat(agreement.people()).isEqualTo(30);
        assertThat(agreement.observed()).isEqualTo(0.556, within(0.0005));
        assertThat(agreement.expected()).isEqualTo(0.220, within(0.0005));
        assertThat(present(agreement.kappa())).isEqualTo(0.430, within(0.0005));
    }

    /** A variance that only holds where there is no agreement would be half of this one. */
    @Test
    void spreadsAsLeavingOutOnePersonAfterTheOtherDoes() {
        int n = FLEISS.length;
        double whole = present(FleissKappa.of(FLEISS, Scale.NOMINAL).kappa());
        double[] pseudo = IntStream.range(0, n)
                .mapToDouble(left -> n * whole
                        - (n - 1)
                                * present(FleissKappa.of(
                                                IntStream.range(0, n)
                                                        .filter(i -> i != left)
                                                        .mapToObj(i -> FLEISS[i])
                                                        .toArray(int[][]::new),
                                                Scale.NOMINAL)
                                        .kappa()))
                .toArray();
        double mean = Arrays.stream(pseudo).average().orElseThrow();
        double jackknife = Math.sqrt(Arrays.stream(pseudo)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / n
                / (n - 1));

        assertThat(present(FleissKappa.of(FLEISS, Scale.NOMINAL).standardError()))
                .isEqualTo(jackknife, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void staysBetweenMinusOneAndOneAndNeedsNoOrderOfLevels(long seed) {
        Random random = new Random(seed);
        int[][] table = new int[4][4];
        for (int i = 0; i < 200; i++) {
            table[random.nextInt(4)][random.nextInt(4)]++;
        }
        int[][] turned = new int[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                turned[3 - i][3 - j] = table[i][j];
            }
        }

        for (Scale scale : Scale.values()) {
            double kappa = present(CohenKappa.of(table, scale).kappa());
            assertThat(kappa).isBetween(-1.0, 1.0);
            assertThat(present(CohenKappa.of(turned, scale).kappa())).isEqualTo(kappa, within(1e-12));
        }
    }

    @Test
    void countsNearLevelsAsHalfAnAgreementWhereTheyAreOrdered() {
        int[][] near = {{5, 5, 0}, {0, 5, 5}, {0, 0, 10}};

        Agreement agreement = CohenKappa.of(near, Scale.ORDINAL);

        assertThat(agreement.observed()).isEqualTo((20 + 10 * 0.5) / 30, within(1e-12));
        assertThat(present(agreement.kappa()))
                .isGreaterThan(present(CohenKappa.of(near, Scale.NOMINAL).kappa()));
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(CohenKappa.of(new int[][] {{1, 0}, {0, 0}}, Scale.NOMINAL).reason())
                .isEqualTo(Reason.TOO_FEW_PEOPLE);
        Agreement one = CohenKappa.of(new int[][] {{9, 0}, {0, 0}}, Scale.NOMINAL);
        assertThat(one.kappa()).isNull();
        assertThat(one.reason()).isEqualTo(Reason.ONE_LEVEL_ONLY);
        Agreement perfect = CohenKappa.of(new int[][] {{4, 0}, {0, 5}}, Scale.NOMINAL);
        assertThat(present(perfect.kappa())).isEqualTo(1, within(1e-12));
        assertThat(perfect.interval()).isNull();
        assertThat(perfect.reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(FleissKappa.of(new int[][] {{1, 0}, {0, 1}, {2, 0}}, Scale.NOMINAL)
                        .reason())
                .isEqualTo(Reason.TOO_FEW_PEOPLE);
    }
}
