package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.DifferenceData;
import io.throughline.roi.engine.DifferenceInDifferences;
import io.throughline.roi.engine.GroupCells;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.SubjectPanel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The trained group's change less the control group's; evidence grade B, A where chance decided who was trained, C where
 * the groups moved apart before the program already.
 */
@Schema(name = "DifferenceInDifferencesMethod", examples = DifferenceInDifferencesMethod.EXAMPLE)
record DifferenceInDifferencesMethod(
        @Schema(enumeration = KIND, examples = KIND) String kind,
        @Valid @Schema(description = "The trained group before and after, instead of observations") @Nullable GroupSidesRequest trained,
        @Valid @Schema(description = "The control group before and after, instead of observations") @Nullable GroupSidesRequest control,
        @Size(max = 500) @Schema(
                        description =
                                "Beside trained and control, to see whether the groups moved alike before the program")
                @Nullable List<@Valid PrePeriodRequest> prePeriods,
        @Size(min = 1, max = 10_000) @Schema(
                        description =
                                "Every subject's values, instead of trained and control. Where at least half of each"
                                        + " group is on both sides their changes are compared, otherwise the sides as"
                                        + " independent groups; with clusters the error is robust to them")
                @Nullable List<@Valid ObservationRequest> observations,
        @Schema(description = PostOnlyControlMethod.RANDOMIZED, defaultValue = "false", examples = "false") @Nullable Boolean randomized)
        implements MethodRequest {

    static final String KIND = "DIFFERENCE_IN_DIFFERENCES";

    /** Worked example P11. */
    static final String EXAMPLE =
            """
            {"kind": "DIFFERENCE_IN_DIFFERENCES",
             "trained": {"before": {"mean": 20.44, "standardError": 0.51, "n": 321},
                         "after": {"mean": 21.03, "standardError": 0.52, "n": 319}},
             "control": {"before": {"mean": 23.33, "standardError": 1.35, "n": 77},
                         "after": {"mean": 21.17, "standardError": 0.94, "n": 77}}}""";

    @Override
    public IsolationMethod toEngine() {
        return new DifferenceInDifferences(data(), Boolean.TRUE.equals(randomized));
    }

    private DifferenceData data() {
        if (observations != null) {
            return new SubjectPanel(
                    observations.stream().map(ObservationRequest::toEngine).toList());
        }
        return new GroupCells(
                Objects.requireNonNullElse(trained, GroupSidesRequest.NOTHING).toEngine(),
                Objects.requireNonNullElse(control, GroupSidesRequest.NOTHING).toEngine(),
                Objects.requireNonNullElse(prePeriods, List.<PrePeriodRequest>of()).stream()
                        .map(PrePeriodRequest::toEngine)
                        .toList());
    }

    @Override
    public Faults faults() {
        boolean groups = trained != null && control != null;
        boolean anyGroup = trained != null || control != null || prePeriods != null;
        Faults faults = new Faults()
                .addIf(
                        observations == null ? !groups : anyGroup,
                        ProblemType.GROUP_VALUES_UNCLEAR,
                        "",
                        "takes trained and control, or observations");
        if (trained != null) {
            faults.addAll("/trained", trained.faults());
        }
        if (control != null) {
            faults.addAll("/control", control.faults());
        }
        return faults;
    }
}
