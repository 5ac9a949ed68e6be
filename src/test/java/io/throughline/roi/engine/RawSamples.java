package io.throughline.roi.engine;

import java.math.BigDecimal;
import java.util.Arrays;

/** Values of subjects as tests tell them. */
final class RawSamples {

    private RawSamples() {}

    static RawSample of(String... values) {
        return new RawSample(Arrays.stream(values).map(BigDecimal::new).toList());
    }
}
