package io.throughline.roi;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.throughline.roi.engine.IsolationMethod;
import jakarta.validation.constraints.Pattern;

/** A method of a kind that there is not, read all the same, so that its refusal stands among all others. */
@JsonIgnoreProperties(ignoreUnknown = true)
record UnknownMethod(
        @Pattern(
                        regexp = KINDS,
                        message = "must be one of " + EstimatesMethod.KIND + ", " + PostOnlyControlMethod.KIND + ", "
                                + DifferenceInDifferencesMethod.KIND + ", " + RateComparisonMethod.KIND + ", "
                                + TrendLineMethod.KIND + ", " + SegmentedRegressionMethod.KIND + ", "
                                + ForecastModelMethod.KIND + ", " + UtilityAnalysisMethod.KIND + ", "
                                + BeforeAfterMethod.KIND)
                String kind)
        implements MethodRequest {

    private static final String KINDS =
            EstimatesMethod.KIND + "|" + PostOnlyControlMethod.KIND + "|" + DifferenceInDifferencesMethod.KIND + "|"
                    + RateComparisonMethod.KIND + "|" + TrendLineMethod.KIND + "|" + SegmentedRegressionMethod.KIND
                    + "|" + ForecastModelMethod.KIND + "|" + UtilityAnalysisMethod.KIND + "|" + BeforeAfterMethod.KIND;

    @Override
    public IsolationMethod toEngine() {
        throw new IllegalStateException("a method of unknown kind is refused by its shape");
    }
}
