package io.throughline.participation.engine;

/** What two different levels on a scale mean for the agreement of those who saw them. */
public enum Scale {
    /** Different is different. */
    NOMINAL,
    /** Levels stand in an order, and the nearer two are, the more they agree: 1 - |i - j| / (k - 1). */
    ORDINAL;

    /** How much the levels i and j of k agree: 1 where they are the same, 0 where they could not be further apart. */
    double agreement(int i, int j, int k) {
        if (i == j) {
            return 1;
        }
        return this == NOMINAL ? 0 : 1 - Math.abs(i - j) / (k - 1.0);
    }

    double[][] weights(int k) {
        double[][] weights = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                weights[i][j] = agreement(i, j, k);
            }
        }
        return weights;
    }
}
