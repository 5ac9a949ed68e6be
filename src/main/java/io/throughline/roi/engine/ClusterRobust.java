package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The certainty of a sum or difference of group means whose subjects fall into clusters, by the bias-reduced variance
 * estimator known as CR2 and Satterthwaite's degrees of freedom.
 *
 * <p>With N subjects in a group, n of them and the sum r of their deviations from the group's mean in one cluster:
 * variance = sum over clusters of (sum over groups of plus or minus r / (N sqrt(1 - n / N)))^2. That is the closed form
 * that the estimator takes for means: the square root of I - H, which it asks for, shrinks a cluster's mean deviation in
 * a group by sqrt(1 - n / N) and leaves the rest alone. Degrees of freedom = (trace B)^2 / trace B^2, where B holds the
 * covariances of the clusters' terms if subjects were independent with one variance: b(g,g) = sum of n / N^2 and b(g,h)
 * = - sum of w(g) w(h), w = n / (N sqrt N sqrt(1 - n / N)). Where every cluster is one subject this is Welch's variance;
 * of equal clusters within the groups it is Welch's variance of the clusters' means.
 *
 * <p>Source: Bell and McCaffrey 2002, Survey Methodology 28(2), 169-181; Imbens and Kolesar 2016, Review of Economics and
 * Statistics 98(4), doi 10.1162/REST_a_00552; Cameron and Miller 2015, Journal of Human Resources 50(2), doi
 * 10.3368/jhr.50.2.317, section VI, on why the plain sandwich misleads where clusters are few.
 */
record ClusterRobust(List<List<Member>> added, List<List<Member>> taken) {

    private static final int DIGITS = 34;

    Figure<Certainty> certainty() {
        List<Cell> cells = Stream.concat(
                        added.stream().map(members -> Cell.of(members, 1)),
                        taken.stream().map(members -> Cell.of(members, -1)))
                .toList();
        if (cells.stream().anyMatch(cell -> cell.parts.size() < 2)) {
            return Figure.absent(Reason.TOO_FEW_CLUSTERS);
        }
        Fraction variance = variance(cells);
        if (variance.signum() == 0) {
            return Figure.absent(Reason.ZERO_VARIANCE);
        }
        Fraction estimate = Fraction.sum(cells.stream().map(cell -> cell.mean.times(cell.sign)));
        return Figure.of(Sampling.student(estimate, variance.squareRoot(), Fraction.of(degreesOfFreedom(cells))));
    }

    private static Fraction variance(List<Cell> cells) {
        Map<String, Fraction> terms = new TreeMap<>();
        cells.forEach(
                cell -> cell.parts.forEach((cluster, part) -> terms.merge(cluster, cell.term(part), Fraction::plus)));
        return Fraction.sum(terms.values().stream().map(term -> term.times(term)));
    }

    private static double degreesOfFreedom(List<Cell> cells) {
        Map<String, Double> own = new TreeMap<>();
        Map<String, Double> squares = new TreeMap<>();
        for (Cell cell : cells) {
            cell.parts.forEach((cluster, part) -> {
                own.merge(cluster, part.n() / ((double) cell.n * cell.n), Double::sum);
                squares.merge(cluster, cell.weight(part) * cell.weight(part), Double::sum);
            });
        }
        double trace = Sums.of(inOrder(own));
        double across = 0;
        for (Cell one : cells) {
            for (Cell other : cells) {
                double joint = joint(one, other);
                across += joint * joint;
            }
        }
        double traceOfSquare = Sums.ofSquares(inOrder(own)) + across - Sums.ofSquares(inOrder(squares));
        return trace * trace / traceOfSquare;
    }

    private static double joint(Cell one, Cell other) {
        double sum = 0;
        for (Map.Entry<String, Moments> entry : one.parts.entrySet()) {
            Moments part = other.parts.get(entry.getKey());
            sum += part == null ? 0 : one.weight(entry.getValue()) * other.weight(part);
        }
        return sum;
    }

    /** In the order of the clusters' names: the sum of a stream is not the same on every JDK. */
    private static double[] inOrder(Map<String, Double> byCluster) {
        return byCluster.values().stream().mapToDouble(value -> value).toArray();
    }

    /** One group by clusters, in the order of their names, so that no order of subjects changes a last digit. */
    private record Cell(int sign, int n, Fraction mean, SortedMap<String, Moments> parts) {

        static Cell of(List<Member> members, int sign) {
            SortedMap<String, Moments> parts = members.stream()
                    .collect(Collectors.groupingBy(
                            Member::cluster,
                            TreeMap::new,
                            Collectors.collectingAndThen(Collectors.toList(), Comparison::moments)));
            Fraction sum = Fraction.sum(parts.values().stream().map(Moments::sum));
            return new Cell(sign, members.size(), members.isEmpty() ? sum : sum.dividedBy(members.size()), parts);
        }

        /** Plus or minus r / (N sqrt(1 - n / N)), to more digits than are ever printed. */
        Fraction term(Moments part) {
            Fraction deviation = part.sum().minus(mean.times(part.n()));
            Fraction kept = Fraction.ONE.minus(Fraction.of(part.n(), n)).squareRoot();
            return Fraction.of(deviation.times(sign).dividedBy(kept.times(n)).toDigits(DIGITS));
        }

        double weight(Moments part) {
            double share = (double) part.n() / n;
            return share / StrictMath.sqrt(n * (1 - share));
        }
    }
}
