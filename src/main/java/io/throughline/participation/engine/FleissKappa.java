package io.throughline.participation.engine;

import java.util.Arrays;

/**
 * The agreement of any number of observers, not the same for every person.
 *
 * <p>r(ik) of the r(i) observers of person i saw level k; w(kl) says how much levels agree ({@link Scale}); s(ik) = sum
 * over l of w(kl) r(il). A person's agreement a(i) = sum over k of r(ik) (s(ik) - 1) / (r(i) (r(i) - 1)), observed pa its
 * mean over n people. With q(k) the mean over people of r(ik) / r(i), expected pe = sum of w(kl) q(k) q(l); kappa = (pa -
 * pe) / (1 - pe). With e(i) = sum over k of (sum over l of w(kl) q(l)) r(ik) / r(i) and u(i) = (a(i) - pe) / (1 - pe) - 2 (1
 * - kappa) (e(i) - pe) / (1 - pe), the variance in large samples is the sum of (u(i) - kappa)^2 / (n (n - 1)).
 *
 * <p>Source: Fleiss 1971, Psychological Bulletin 76(5), doi 10.1037/h0031619 (30 patients, 6 psychiatrists: pa 0.556, pe
 * 0.220, kappa 0.430); weights, unequal numbers of observers and the variance, which unlike that of 1971 holds where there
 * is agreement: Gwet 2008, British Journal of Mathematical and Statistical Psychology 61(1), doi
 * 10.1348/000711006X126600.
 */
public final class FleissKappa {

    private FleissKappa() {}

    /**
     * The agreement of many, person by person.
     *
     * @param counts how many observers saw person i at level k; people with fewer than two observers are left out
     */
    public static Agreement of(int[][] counts, Scale scale) {
        int[][] seen =
                Arrays.stream(counts).filter(person -> observers(person) >= 2).toArray(int[][]::new);
        int n = seen.length;
        if (Agreement.isTooFew(n)) {
            return Agreement.none(n, Reason.TOO_FEW_PEOPLE);
        }
        int k = seen[0].length;
        double[][] weights = scale.weights(k);
        double[] shares = new double[k];
        for (int[] person : seen) {
            for (int level = 0; level < k; level++) {
                shares[level] += (double) person[level] / observers(person) / n;
            }
        }
        double[] chance = times(weights, shares);
        double expected = 0;
        for (int level = 0; level < k; level++) {
            expected += chance[level] * shares[level];
        }
        double[] agreements = new double[n];
        double[] expectations = new double[n];
        double observed = 0;
        for (int i = 0; i < n; i++) {
            agreements[i] = agreement(seen[i], weights);
            observed += agreements[i] / n;
            for (int level = 0; level < k; level++) {
                expectations[i] += chance[level] * seen[i][level] / observers(seen[i]);
            }
        }
        if (Agreement.isCertain(expected)) {
            return Agreement.certain(n, observed, expected);
        }
        double kappa = (observed - expected) / (1 - expected);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double own = (agreements[i] - expected) / (1 - expected)
                    - 2 * (1 - kappa) * (expectations[i] - expected) / (1 - expected);
            squares += (own - kappa) * (own - kappa);
        }
        return Agreement.of(n, observed, expected, squares / n / (n - 1));
    }

    private static double agreement(int[] person, double[][] weights) {
        int observers = observers(person);
        double sum = 0;
        for (int level = 0; level < person.length; level++) {
            double like = 0;
            for (int other = 0; other < person.length; other++) {
                like += weights[level][other] * person[other];
            }
            sum += person[level] * (like - 1);
        }
        return sum / observers / (observers - 1);
    }

    private static double[] times(double[][] weights, double[] shares) {
        double[] product = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                product[i] += weights[i][j] * shares[j];
            }
        }
        return product;
    }

    private static int observers(int[] person) {
        return Arrays.stream(person).sum();
    }
}
