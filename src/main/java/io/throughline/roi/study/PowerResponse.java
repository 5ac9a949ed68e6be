package io.throughline.roi.study;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.StudyDesign;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a planned study could see, and whether that is as small as what breaks even. */
@Schema(name = "StudyPower")
record PowerResponse(
        @Schema(examples = "TWO_GROUPS") StudyDesign.Kind design,
        @Schema(description = "How many times as many subjects clusters make necessary", examples = "1")
                BigDecimal designEffect,
        @Schema(description = "Of what is compared: values, or changes", examples = "1450.5")
                BigDecimal standardDeviation,
        @Schema(description = "What it was found in; null where it was given") @Nullable MeasuredSpreadView measured,
        @Schema(examples = "0.05") BigDecimal alpha,
        @Schema(description = "The chance wanted", examples = "0.8") BigDecimal power,
        @Schema(
                        description =
                                "The smallest improvement that so many subjects show with the power wanted; null where nobody"
                                        + " said how many, or too few clusters are left to estimate a spread by",
                        examples = "857.1")
                @Nullable BigDecimal detectableImprovement,
        @Schema(description = "The same in standard deviations of what is compared", examples = "0.5909") @Nullable BigDecimal detectableEffectSize,
        @Schema(description = "The improvement hoped for; null where none was given") @Nullable SeenEffect hopedFor,
        @Schema(description = "The improvement at which the ROI is 0; null where no cost was given") @Nullable SeenEffect breakEven,
        @Schema(
                        description = "Whether the study could see break-even; null where that cannot be told",
                        examples = "true")
                @Nullable Boolean seesBreakEven,
        @Schema(
                        description = "All of it in words",
                        examples =
                                "The study could see break-even: an improvement of 746.92 pays, and one of 857.1 ...")
                String conclusion) {

    static PowerResponse of(PowerRequest request, StoredSpreads.@Nullable Spread measured) {
        StudyDesign design = request.toEngine();
        Integer trained = request.trained();
        Double size = trained == null || !design.admits(trained)
                ? null
                : Double.valueOf(design.detectable(trained, request.wantedPower()));
        Fraction detectable = size == null ? null : Fraction.of(size).times(Fraction.of(request.deviation()));
        BreakEvenRequest money = request.breakEven();
        Fraction pays = money == null ? null : money.improvement();
        Boolean sees = (detectable == null || pays == null) ? null : detectable.compareTo(pays) <= 0;
        SeenEffect breakEven = pays == null ? null : SeenEffect.of(pays, request);
        return new PowerResponse(
                request.design(),
                SeenEffect.printed(Fraction.of(design.designEffect())),
                SeenEffect.printed(Fraction.of(request.deviation())),
                measured == null ? null : MeasuredSpreadView.of(measured),
                Objects.requireNonNull(request.alpha()),
                Objects.requireNonNull(request.power()),
                detectable == null ? null : SeenEffect.printed(detectable),
                size == null ? null : SeenEffect.printed(Fraction.of(size)),
                request.improvement() == null ? null : SeenEffect.of(Fraction.of(request.improvement()), request),
                breakEven,
                sees,
                conclusion(request, detectable, breakEven, sees));
    }

    /** In whose measurements the spread was found. */
    @Schema(name = "MeasuredSpread")
    record MeasuredSpreadView(
            @Schema(description = "Values of people, deviations beside means of groups, or values of units")
                    StoredSpreads.Source source,
            @Schema(description = "Of one subject's value in one period, pooled over periods", examples = "1450.5")
                    BigDecimal standardDeviation,
            @Schema(description = "How many values, less one for each period or group", examples = "270")
                    long degreesOfFreedom) {

        static MeasuredSpreadView of(StoredSpreads.Spread spread) {
            return new MeasuredSpreadView(
                    spread.source(),
                    SeenEffect.printed(Fraction.of(spread.standardDeviation())),
                    spread.degreesOfFreedom());
        }
    }

    private static String conclusion(
            PowerRequest request,
            @Nullable Fraction detectable,
            @Nullable SeenEffect breakEven,
            @Nullable Boolean sees) {
        String seen = seen(request, detectable);
        if (breakEven == null) {
            return seen + ". Without cost and unit value nobody can say what would break even.";
        }
        String pays = "an improvement of " + brief(breakEven.improvement()) + " per subject and period breaks even";
        if (sees == null) {
            return seen + "; " + pays + ". " + needed(breakEven);
        }
        return sees
                ? "The study could see break-even: " + pays + ". " + seen + "."
                : "The study could not see break-even, so the program could pay and the study show nothing: " + pays
                        + ". " + seen + ". " + needed(breakEven);
    }

    private static String seen(PowerRequest request, @Nullable Fraction detectable) {
        if (request.trained() == null) {
            return "Nobody said how many subjects there would be";
        }
        return detectable == null
                ? "So few clusters leave nothing to estimate a spread by"
                : "So many subjects show an improvement of " + brief(SeenEffect.printed(detectable))
                        + " or more with a chance of at least " + brief(Objects.requireNonNull(request.power()));
    }

    private static String needed(SeenEffect breakEven) {
        if (breakEven.trained() == null) {
            return "No population is large enough to show so small an improvement.";
        }
        return breakEven.control() == null
                ? "It would take " + breakEven.trained() + " pairs."
                : "It would take " + breakEven.trained() + " trained and " + breakEven.control() + " others.";
    }

    private static String brief(BigDecimal figure) {
        return figure.round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }
}
