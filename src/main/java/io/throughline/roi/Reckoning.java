package io.throughline.roi;

import io.throughline.platform.json.Sha256;
import io.throughline.roi.engine.RoiEngine;

/**
 * A calculation done from the canonical form of its inputs, so that the order in which they came changes no byte of the
 * result, and doing it again from what was kept gives the same.
 *
 * @param canonical the inputs in canonical form
 */
record Reckoning(String canonical, CalculationInputs inputs, ResultView result) {

    static Reckoning of(CalculationInputs asked) {
        return again(CanonicalForm.of(asked));
    }

    static Reckoning again(String canonical) {
        CalculationInputs inputs = CanonicalForm.read(canonical, CalculationInputs.class);
        return new Reckoning(canonical, inputs, ResultView.of(inputs, RoiEngine.calculate(inputs.toEngine())));
    }

    String hash() {
        return Sha256.of(canonical);
    }
}
