package io.throughline.roi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.math.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterRobustTest {

    private static final double CLOSE = 1e-10;

    static Stream<Random> seeds() {
        return LongStream.range(0, 20).mapToObj(Random::new);
    }

    /** The closed form against the estimator as Bell and McCaffrey define it, with matrices and their roots. */
    @ParameterizedTest
    @MethodSource("seeds")
    void isTheEstimatorOfItsDefinition(Random random) {
        List<List<Member>> cells = IntStream.range(0, 2 + 2 * random.nextInt(2))
                .mapToObj(i -> cell(random))
                .toList();
        int half = cells.size() / 2;
        Certainty found = new ClusterRobust(cells.subList(0, half), cells.subList(half, cells.size()))
                .certainty()
                .get();

        double[] expected = byMatrices(cells);
        assertThat(found.standardError().toDouble()).isEqualTo(expected[0], within(CLOSE * expected[0]));
        assertThat(degreesOfFreedom(found)).isEqualTo(expected[1], within(CLOSE * expected[1]));
    }

    private static List<Member> cell(Random random) {
        int clusters = 3 + random.nextInt(4);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < clusters + random.nextInt(20); i++) {
            // Some clusters lie in several groups and some in one.
            int cluster = i < clusters ? i : random.nextInt(clusters);
            members.add(new Member("c" + cluster, Fraction.of(random.nextInt(1000) + 100L * cluster, 10)));
        }
        return members;
    }

    /** Standard error and degrees of freedom: A = (I - H)^(-1/2) of each cluster, p = (I - H)' A X (X'X)^-1 c. */
    private static double[] byMatrices(List<List<Member>> cells) {
        List<Member> all = cells.stream().flatMap(List::stream).toList();
        RealMatrix design = MatrixUtils.createRealMatrix(all.size(), cells.size());
        double[] contrast = new double[cells.size()];
        int row = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            contrast[cell] = cell < cells.size() / 2 ? 1 : -1;
            for (int i = 0; i < cells.get(cell).size(); i++) {
                design.setEntry(row++, cell, 1);
            }
        }
        RealMatrix bread = MatrixUtils.inverse(design.transposeMultiply(design));
        RealMatrix rest = MatrixUtils.createRealIdentityMatrix(all.size())
                .subtract(design.multiply(bread).multiplyTransposed(design));
        double[] values =
                all.stream().mapToDouble(member -> member.value().toDouble()).toArray();
        List<RealMatrix> directions = new ArrayList<>();
        for (String cluster : all.stream().map(Member::cluster).distinct().toList()) {
            int[] own = IntStream.range(0, all.size())
                    .filter(i -> all.get(i).cluster().equals(cluster))
                    .toArray();
            RealMatrix root = inverseRoot(rest.getSubMatrix(own, own));
            RealMatrix part =
                    design.getSubMatrix(own, IntStream.range(0, cells.size()).toArray());
            double[] weights = root.multiply(part).multiply(bread).operate(contrast);
            double[] padded = new double[all.size()];
            for (int i = 0; i < own.length; i++) {
                padded[own[i]] = weights[i];
            }
            directions.add(MatrixUtils.createColumnRealMatrix(rest.operate(padded)));
        }
        double variance = directions.stream()
                .mapToDouble(direction -> direction.getColumnVector(0).dotProduct(MatrixUtils.createRealVector(values)))
                .map(term -> term * term)
                .sum();
        double trace = 0;
        double square = 0;
        for (RealMatrix one : directions) {
            for (RealMatrix other : directions) {
                double joint = one.getColumnVector(0).dotProduct(other.getColumnVector(0));
                trace += one == other ? joint : 0;
                square += joint * joint;
            }
        }
        return new double[] {Math.sqrt(variance), trace * trace / square};
    }

    private static RealMatrix inverseRoot(RealMatrix symmetric) {
        EigenDecompositionSymmetric parts = new EigenDecompositionSymmetric(symmetric);
        double[] roots = parts.getEigenvalues().clone();
        for (int i = 0; i < roots.length; i++) {
            roots[i] = 1 / Math.sqrt(roots[i]);
        }
        return parts.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(roots))
                .multiply(parts.getVT());
    }

    /**
     * Imbens and Kolesar 2016, section II: of 3 against 27 units each on its own the variance is Welch's, and the
     * degrees of freedom are (1/3 + 1/27)^2 / (1 / (9 x 2) + 1 / (729 x 26)) = 2.5.
     */
    @Test
    void ofClustersOfOneItIsWelchs() {
        List<Member> few = alone("t", 1, 4, 9);
        List<Member> many =
                alone("c", IntStream.range(0, 27).map(i -> i * i % 7).toArray());
        Certainty found =
                new ClusterRobust(List.of(few), List.of(many)).certainty().get();
        Certainty welch = Welch.certainty(Fraction.ONE, List.of(Comparison.moments(few), Comparison.moments(many)))
                .get();

        assertThat(found.standardError().toDouble())
                .isEqualTo(welch.standardError().toDouble(), within(1e-14));
        assertThat(degreesOfFreedom(found)).isEqualTo(2.46679, within(5e-6));
    }

    @Test
    void ofEqualClustersItComparesTheirMeans() {
        List<Member> trained = doubled("t", 3, 5, 4, 9);
        List<Member> control = doubled("c", 2, 7, 1, 1);
        Certainty found = new ClusterRobust(List.of(trained), List.of(control))
                .certainty()
                .get();

        Fraction ofMeans = Comparison.moments(alone("t", 3, 5, 4, 9))
                .varianceOfMean()
                .plus(Comparison.moments(alone("c", 2, 7, 1, 1)).varianceOfMean());
        assertThat(found.standardError().toDouble())
                .isEqualTo(ofMeans.squareRoot().toDouble(), within(1e-14));
        assertThat(degreesOfFreedom(found)).isEqualTo(6, within(1e-12));
    }

    @Test
    void oneClusterOnASideShowsNoSpread() {
        assertThat(new ClusterRobust(List.of(doubled("t", 3)), List.of(doubled("c", 2, 7))).certainty())
                .isEqualTo(Figure.absent(Reason.TOO_FEW_CLUSTERS));
        assertThat(new ClusterRobust(List.of(doubled("t", 3, 3)), List.of(doubled("c", 2, 2))).certainty())
                .isEqualTo(Figure.absent(Reason.ZERO_VARIANCE));
    }

    private static double degreesOfFreedom(Certainty certainty) {
        Fraction degreesOfFreedom = certainty.degreesOfFreedom();
        assertThat(degreesOfFreedom).isNotNull();
        return degreesOfFreedom == null ? Double.NaN : degreesOfFreedom.toDouble();
    }

    private static List<Member> alone(String group, int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Member(group + i, Fraction.of(values[i])))
                .toList();
    }

    /** Two subjects a cluster, one below and one above its mean. */
    private static List<Member> doubled(String group, int... means) {
        return IntStream.range(0, 2 * means.length)
                .mapToObj(i -> new Member(group + i / 2, Fraction.of(means[i / 2] + (i % 2 == 0 ? -1L : 1L))))
                .toList();
    }
}
