package io.throughline.roi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the certified values of NIST's Statistical Reference Datasets, linear regression. */
class LeastSquaresTest {

    private static final double TWELVE_DIGITS = 1e-12;

    /**
     * Coefficients, standard errors and R squared to so many digits: 12 of Norris, Longley, NoInt and Wampler, 11 of
     * Pontius. No double holds the tenth powers of Filip, which moves its coefficients beyond the seventh digit whatever
     * solves it.
     */
    static Stream<Arguments> certified() {
        return Stream.of(
                Arguments.of(
                        "Norris",
                        fit(NistData.NORRIS, 1, true),
                        new double[] {-0.262323073774029, 1.00211681802045},
                        new double[] {0.232818234301152, 0.429796848199937E-03},
                        0.999993745883712,
                        TWELVE_DIGITS),
                Arguments.of(
                        "Longley",
                        LeastSquares.fit(NistData.x(NistData.LONGLEY), NistData.y(NistData.LONGLEY), true)
                                .get(),
                        new double[] {
                            -3482258.63459582,
                            15.0618722713733,
                            -0.358191792925910E-01,
                            -2.02022980381683,
                            -1.03322686717359,
                            -0.511041056535807E-01,
                            1829.15146461355
                        },
                        new double[] {
                            890420.383607373,
                            84.9149257747669,
                            0.334910077722432E-01,
                            0.488399681651699,
                            0.214274163161675,
                            0.226073200069370,
                            455.478499142212
                        },
                        0.995479004577296,
                        TWELVE_DIGITS),
                Arguments.of(
                        "Filip",
                        fit(NistData.FILIP, 10, true),
                        new double[] {
                            -1467.48961422980,
                            -2772.17959193342,
                            -2316.37108160893,
                            -1127.97394098372,
                            -354.478233703349,
                            -75.1242017393757,
                            -10.8753180355343,
                            -1.06221498588947,
                            -0.670191154593408E-01,
                            -0.246781078275479E-02,
                            -0.402962525080404E-04
                        },
                        new double[] {
                            298.084530995537,
                            559.779865474950,
                            466.477572127796,
                            227.204274477751,
                            71.6478660875927,
                            15.2897178747400,
                            2.23691159816033,
                            0.221624321934227,
                            0.142363763154724E-01,
                            0.535617408889821E-03,
                            0.896632837373868E-05
                        },
                        0.996727416185620,
                        1e-7),
                Arguments.of(
                        "Pontius",
                        fit(NistData.PONTIUS, 2, true),
                        new double[] {0.673565789473684E-03, 0.732059160401003E-06, -0.316081871345029E-14},
                        new double[] {0.107938612033077E-03, 0.157817399981659E-09, 0.486652849992036E-16},
                        0.999999900178537,
                        1e-11),
                Arguments.of(
                        "NoInt1",
                        fit(NistData.NO_INT_1, 1, false),
                        new double[] {2.07438016528926},
                        new double[] {0.165289256198347E-01},
                        0.999365492298663,
                        TWELVE_DIGITS),
                Arguments.of(
                        "NoInt2",
                        fit(NistData.NO_INT_2, 1, false),
                        new double[] {0.727272727272727},
                        new double[] {0.420827318078432E-01},
                        0.993348115299335,
                        TWELVE_DIGITS),
                wampler("Wampler3", NistData.WAMPLER_3, 1, 0.999995559025820),
                wampler("Wampler4", NistData.WAMPLER_4, 100, 0.957478440825662),
                wampler("Wampler5", NistData.WAMPLER_5, 10_000, 0.224668921574940E-02));
    }

    private static Arguments wampler(String name, double[][] data, double scale, double rSquared) {
        return Arguments.of(
                name,
                fit(data, 5, true),
                new double[] {1, 1, 1, 1, 1, 1},
                Arrays.stream(new double[] {
                            2152.32624678170,
                            2363.55173469681,
                            779.343524331583,
                            101.475507550350,
                            5.64566512170752,
                            0.112324854679312
                        })
                        .map(error -> error * scale)
                        .toArray(),
                rSquared,
                TWELVE_DIGITS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("certified")
    void agreesWithNist(
            String name,
            LeastSquares fit,
            double[] coefficients,
            double[] standardErrors,
            double rSquared,
            double relative) {
        for (int i = 0; i < coefficients.length; i++) {
            double error = Math.sqrt(fit.variance(unit(i, coefficients.length)));
            assertThat(fit.coefficients()[i]).isCloseTo(coefficients[i], part(coefficients[i], relative));
            assertThat(error).isCloseTo(standardErrors[i], part(standardErrors[i], relative));
        }
        assertThat(fit.rSquared().get().toDouble()).isCloseTo(rSquared, part(rSquared, relative));
    }

    /** The first two of Wampler lie on their curve: coefficients to 12 digits, and no scatter to tell an error from. */
    @Test
    void pointsOnTheCurveLeaveNoScatter() {
        LeastSquares first = fit(NistData.WAMPLER_1, 5, true);
        LeastSquares second = fit(NistData.WAMPLER_2, 5, true);
        for (int i = 0; i <= 5; i++) {
            assertThat(first.coefficients()[i]).isCloseTo(1, within(1e-12));
            assertThat(second.coefficients()[i]).isCloseTo(Math.pow(10, -i), part(Math.pow(10, -i), 1e-11));
        }
        assertThat(first.exact()).isTrue();
        assertThat(second.exact()).isTrue();
        assertThat(first.residualDeviation()).isEqualTo(Figure.absent(Reason.NO_SCATTER));
    }

    @Test
    void columnsThatFollowFromEachOtherAreRefused() {
        double[] x = {1, 2, 3, 4, 5, 7};
        double[] twice = Arrays.stream(x).map(value -> 2 * value + 1).toArray();
        double[] y = {1, 3, 2, 5, 4, 6};
        assertThat(LeastSquares.fit(new double[][] {x, twice}, y, true))
                .isEqualTo(Figure.absent(Reason.COLLINEAR_DRIVERS));
        assertThat(LeastSquares.fit(new double[][] {{3, 3, 3, 3, 3, 3}}, y, true))
                .isEqualTo(Figure.absent(Reason.COLLINEAR_DRIVERS));
    }

    @Test
    void numbersThatOverflowAreRefused() {
        double[] y = {1e300, 2e300, -1e300, 1e300};
        assertThat(LeastSquares.fit(new double[][] {{1, 2, 3, 4}}, y, true))
                .isEqualTo(Figure.absent(Reason.NUMBERS_TOO_LARGE));
        assertThat(LeastSquares.fit(new double[][] {{1e300, 2, 3, 4}}, new double[] {1, 2, 3, 5}, true))
                .isEqualTo(Figure.absent(Reason.NUMBERS_TOO_LARGE));
    }

    private static Offset<Double> part(double value, double relative) {
        return within(Math.abs(value) * relative);
    }

    private static double[] unit(int at, int size) {
        double[] unit = new double[size];
        unit[at] = 1;
        return unit;
    }

    private static LeastSquares fit(double[][] rows, int degree, boolean intercept) {
        return LeastSquares.fit(NistData.powers(rows, degree), NistData.y(rows), intercept)
                .get();
    }
}
