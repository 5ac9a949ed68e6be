package io.throughline.roi;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.RateOfReturn;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The internal rate of return: one, none, or several and then all of them. */
@Schema(name = "InternalRateOfReturn")
record RateOfReturnView(
        @Schema(description = "How many rates above -99 and below 1000 percent there are", examples = "UNIQUE")
                RateOfReturn.Answer answer,
        @Schema(description = "All of them, ascending") List<Rate> rates) {

    /** A rate at which the flows are worth nothing today. */
    @Schema(name = "InternalRate")
    record Rate(
            @Schema(description = "Of a period, or of a year for dated flows", examples = "8.66309480365")
                    BigDecimal ratePercent,
            @Schema(description = "False where the NPV only touches 0 at this rate", examples = "true")
                    boolean changesSign) {}

    static RateOfReturnView of(RateOfReturn found) {
        return new RateOfReturnView(
                found.answer(),
                found.rates().stream()
                        .map(root ->
                                new Rate(Figures.statistic(root.rate().times(Fraction.HUNDRED)), root.changesSign()))
                        .toList());
    }
}
