package io.throughline.roi.study;

import io.throughline.math.Fraction;
import io.throughline.platform.json.Decimals;
import io.throughline.roi.engine.Figure;
import io.throughline.roi.engine.Output;
import io.throughline.roi.engine.StudyDesign;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One improvement, and how well a study could see it. */
@Schema(name = "StudyEffect")
record SeenEffect(
        @Schema(description = "Per subject and period, in the KPI's unit", examples = "725.25") BigDecimal improvement,
        @Schema(description = "The same in standard deviations of what is compared", examples = "0.5")
                BigDecimal effectSize,
        @Schema(
                        description = "The chance that so many subjects show it; null where nobody said how many",
                        minimum = "0",
                        maximum = "1",
                        examples = "0.66")
                @Nullable BigDecimal power,
        @Schema(
                        description =
                                "How many trained, or pairs, show it with the power wanted, before rounding; null where no"
                                        + " population is large enough",
                        examples = "63.7656")
                @Nullable BigDecimal sampleSize,
        @Schema(description = "The same in whole trained subjects, or pairs", examples = "64") @Nullable Long trained,
        @Schema(description = "And in whole subjects of the control group; null for pairs", examples = "64") @Nullable Long control) {

    static SeenEffect of(Fraction improvement, PowerRequest request) {
        StudyDesign design = request.toEngine();
        double size = improvement.toDouble() / request.deviation();
        Figure<Double> needed = design.sampleSize(size, request.wantedPower());
        Integer trained = request.trained();
        boolean sized = trained != null && design.admits(trained);
        return new SeenEffect(
                printed(improvement),
                printed(Fraction.of(size)),
                trained == null || !sized ? null : printed(Fraction.of(design.power(size, trained))),
                needed.known() ? printed(Fraction.of(needed.get())) : null,
                needed.known() ? whole(needed.get()) : null,
                needed.known() && design.kind() == StudyDesign.Kind.TWO_GROUPS
                        ? whole(needed.get() * design.controlPerTrained())
                        : null);
    }

    static BigDecimal printed(Fraction exact) {
        return Decimals.plain(Output.statistic(exact));
    }

    private static long whole(double exact) {
        return (long) Math.ceil(exact);
    }
}
