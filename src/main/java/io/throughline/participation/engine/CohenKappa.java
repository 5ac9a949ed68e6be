package io.throughline.participation.engine;

/**
 * The agreement of two observers who saw the same people.
 *
 * <p>p(ij) is the share of people whom the first observer saw at level i and the second at level j, p(i.) and p(.j) its
 * sums, w(ij) how much the levels agree ({@link Scale}). Observed po = sum of w(ij) p(ij); expected pe = sum of w(ij) p(i.)
 * p(.j); kappa = (po - pe) / (1 - pe). With w(i.) = sum over j of w(ij) p(.j) and w(.j) = sum over i of w(ij) p(i.), the
 * variance in large samples is 1 / (n (1 - pe)^4) times { sum of p(ij) [w(ij) (1 - pe) - (w(i.) + w(.j)) (1 - po)]^2 - (po
 * pe - 2 pe + po)^2 }.
 *
 * <p>Source: Cohen 1960, Educational and Psychological Measurement 20(1), doi 10.1177/001316446002000104 (kappa 0.492 in
 * its table of 200 patients); weights by Cohen 1968, Psychological Bulletin 70(4), doi 10.1037/h0026256; the variance by
 * Fleiss, Cohen and Everitt 1969, Psychological Bulletin 72(5), doi 10.1037/h0028106 (kappa 0.429 with variance 0.002885,
 * weighted 0.507 with variance 0.003248).
 */
public final class CohenKappa {

    private CohenKappa() {}

    /**
     * The agreement of two, from a square table.
     *
     * @param counts how many people the first observer saw at level i and the second at level j
     */
    public static Agreement of(int[][] counts, Scale scale) {
        return of(counts, scale.weights(counts.length));
    }

    static Agreement of(int[][] counts, double[][] weights) {
        int k = counts.length;
        int n = 0;
        double[] first = new double[k];
        double[] second = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                n += counts[i][j];
                first[i] += counts[i][j];
                second[j] += counts[i][j];
            }
        }
        if (Agreement.isTooFew(n)) {
            return Agreement.none(n, Reason.TOO_FEW_PEOPLE);
        }
        double observed = 0;
        double expected = 0;
        double[] firstWeight = new double[k];
        double[] secondWeight = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                observed += weights[i][j] * counts[i][j] / n;
                expected += weights[i][j] * first[i] / n * second[j] / n;
                firstWeight[i] += weights[i][j] * second[j] / n;
                secondWeight[j] += weights[i][j] * first[i] / n;
            }
        }
        if (Agreement.isCertain(expected)) {
            return Agreement.certain(n, observed, expected);
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double spread = weights[i][j] * (1 - expected) - (firstWeight[i] + secondWeight[j]) * (1 - observed);
                sum += spread * spread * counts[i][j] / n;
            }
        }
        double center = observed * expected - 2 * expected + observed;
        double rest = (1 - expected) * (1 - expected);
        return Agreement.of(n, observed, expected, (sum - center * center) / (n * rest * rest));
    }
}
