package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.util.List;

/** One value of each of a group's subjects. */
public record RawSample(List<BigDecimal> values) implements Sampled {

    public RawSample {
        values = List.copyOf(values);
    }

    @Override
    public int periods() {
        return values.isEmpty() ? 0 : 1;
    }

    @Override
    public int n() {
        return values.size();
    }

    @Override
    public Fraction mean() {
        return Moments.ofDecimals(values).mean();
    }

    @Override
    public Fraction variance() {
        return Moments.ofDecimals(values).variance();
    }

    @Override
    public void check(Faults faults) {
        // A group without values is admitted and then not admissible, with the reason.
    }
}
