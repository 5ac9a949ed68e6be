package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;

/**
 * A sample as many papers print it.
 *
 * @param n how many subjects
 * @param standardError of the mean: s over the root of n
 */
public record SampleWithError(BigDecimal average, int n, BigDecimal standardError) implements Sampled {

    @Override
    public int periods() {
        return 1;
    }

    @Override
    public Fraction mean() {
        return Fraction.of(average);
    }

    @Override
    public Fraction variance() {
        return varianceOfMean().times(n);
    }

    @Override
    public Fraction varianceOfMean() {
        Fraction error = Fraction.of(standardError);
        return error.times(error);
    }

    @Override
    public void check(Faults faults) {
        faults.at("n").requirePositive(n);
        if (standardError.signum() < 0) {
            faults.at("standardError").add(FaultCode.NEGATIVE, "a standard error is at least 0");
        }
    }
}
