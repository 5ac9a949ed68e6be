package io.throughline.roi;

import io.throughline.roi.engine.Diagnostic;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One look at whether a method's assumptions hold, and what it came to. */
@Schema(name = "RoiDiagnostic")
record DiagnosticView(
        @Schema(examples = "unequal-variances") String code,
        @Schema(examples = "the larger of the two groups' variances over the smaller") String detail,
        @Schema(examples = "1.44") @Nullable BigDecimal statistic,
        @Schema(description = "Two-sided, of an assumption that holds; null where there is no test") @Nullable BigDecimal pValue,
        @Schema(examples = "INFORMATIVE") Diagnostic.Verdict verdict,
        @Schema(description = "Why there is no statistic, by name") Map<String, Remark> undefined) {

    static DiagnosticView of(Diagnostic diagnostic) {
        Figures figures = new Figures();
        return new DiagnosticView(
                diagnostic.check().code(),
                diagnostic.check().sentence(),
                figures.statistic("statistic", diagnostic.statistic()),
                Figures.statisticOrNull(diagnostic.pValue()),
                diagnostic.verdict(),
                figures.undefined());
    }
}
