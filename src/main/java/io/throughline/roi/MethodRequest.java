package io.throughline.roi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.throughline.platform.problem.Faults;
import io.throughline.roi.engine.IsolationMethod;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way to tell the program's part of a change from everything else, with its data; {@code kind} says which one. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "kind",
        visible = true,
        defaultImpl = UnknownMethod.class)
@JsonSubTypes({
    @JsonSubTypes.Type(name = EstimatesMethod.KIND, value = EstimatesMethod.class),
    @JsonSubTypes.Type(name = PostOnlyControlMethod.KIND, value = PostOnlyControlMethod.class),
    @JsonSubTypes.Type(name = DifferenceInDifferencesMethod.KIND, value = DifferenceInDifferencesMethod.class),
    @JsonSubTypes.Type(name = RateComparisonMethod.KIND, value = RateComparisonMethod.class),
    @JsonSubTypes.Type(name = TrendLineMethod.KIND, value = TrendLineMethod.class),
    @JsonSubTypes.Type(name = SegmentedRegressionMethod.KIND, value = SegmentedRegressionMethod.class),
    @JsonSubTypes.Type(name = ForecastModelMethod.KIND, value = ForecastModelMethod.class),
    @JsonSubTypes.Type(name = UtilityAnalysisMethod.KIND, value = UtilityAnalysisMethod.class),
    @JsonSubTypes.Type(name = BeforeAfterMethod.KIND, value = BeforeAfterMethod.class)
})
@Schema(
        name = "IsolationMethod",
        examples = MethodRequest.EXAMPLE,
        oneOf = {
            EstimatesMethod.class,
            PostOnlyControlMethod.class,
            DifferenceInDifferencesMethod.class,
            RateComparisonMethod.class,
            TrendLineMethod.class,
            SegmentedRegressionMethod.class,
            ForecastModelMethod.class,
            UtilityAnalysisMethod.class,
            BeforeAfterMethod.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = EstimatesMethod.KIND, schema = EstimatesMethod.class),
            @DiscriminatorMapping(value = PostOnlyControlMethod.KIND, schema = PostOnlyControlMethod.class),
            @DiscriminatorMapping(
                    value = DifferenceInDifferencesMethod.KIND,
                    schema = DifferenceInDifferencesMethod.class),
            @DiscriminatorMapping(value = RateComparisonMethod.KIND, schema = RateComparisonMethod.class),
            @DiscriminatorMapping(value = TrendLineMethod.KIND, schema = TrendLineMethod.class),
            @DiscriminatorMapping(value = SegmentedRegressionMethod.KIND, schema = SegmentedRegressionMethod.class),
            @DiscriminatorMapping(value = ForecastModelMethod.KIND, schema = ForecastModelMethod.class),
            @DiscriminatorMapping(value = UtilityAnalysisMethod.KIND, schema = UtilityAnalysisMethod.class),
            @DiscriminatorMapping(value = BeforeAfterMethod.KIND, schema = BeforeAfterMethod.class)
        })
public sealed interface MethodRequest
        permits EstimatesMethod,
                PostOnlyControlMethod,
                DifferenceInDifferencesMethod,
                RateComparisonMethod,
                TrendLineMethod,
                SegmentedRegressionMethod,
                ForecastModelMethod,
                UtilityAnalysisMethod,
                BeforeAfterMethod,
                UnknownMethod {

    String EXAMPLE =
            """
            {"kind": "POST_ONLY_CONTROL", "trained": {"periodMeans": [13690, 11491, 11044]},
             "control": {"periodMeans": [11572, 9683, 10092]}}""";

    IsolationMethod toEngine();

    /** What its own fields say of each other and must not. */
    default Faults faults() {
        return new Faults();
    }
}
