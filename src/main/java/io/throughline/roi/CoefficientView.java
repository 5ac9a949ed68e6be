package io.throughline.roi;

import io.throughline.roi.engine.Coefficient;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coefficient of a regression. */
@Schema(name = "RoiCoefficient")
record CoefficientView(
        @Schema(examples = "trend") String name,
        @Schema(description = "In the KPI's unit per period or unit of the driver", examples = "1.00211681802")
                BigDecimal estimate,
        @Schema(examples = "0.0004297968482") @Nullable BigDecimal standardError,
        @Schema(description = "Why there is no standard error, by name") Map<String, Remark> undefined) {

    static CoefficientView of(Coefficient coefficient) {
        Figures figures = new Figures();
        return new CoefficientView(
                coefficient.name(),
                Figures.statistic(coefficient.estimate()),
                figures.statistic("standardError", coefficient.standardError()),
                figures.undefined());
    }
}
