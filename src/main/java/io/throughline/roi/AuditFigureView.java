package io.throughline.roi;

import io.throughline.platform.json.Decimals;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.Output;
import io.throughline.roi.engine.audit.AuditFigure;
import io.throughline.roi.engine.audit.FigureUnit;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure that an audit shows, with its unit. */
@Schema(name = "AuditFigure")
record AuditFigureView(
        @Schema(description = "Null where the unit is MONEY", examples = "286") @Nullable BigDecimal value,
        @Schema(examples = "PERCENT") FigureUnit unit,
        @Schema(description = "Null unless the unit is MONEY") @Nullable MoneyAmount money) {

    static @Nullable AuditFigureView of(@Nullable AuditFigure figure) {
        if (figure == null) {
            return null;
        }
        return figure.unit() == FigureUnit.MONEY
                ? new AuditFigureView(null, figure.unit(), Figures.money(figure.money()))
                : new AuditFigureView(printed(figure), figure.unit(), null);
    }

    private static BigDecimal printed(AuditFigure figure) {
        return switch (figure.unit()) {
            case PERCENT, PERCENTAGE_POINTS -> Decimals.plain(Output.roiPercent(figure.value()));
            case RATIO -> Decimals.plain(Output.benefitCostRatio(figure.value()));
            case MONTHS -> Decimals.plain(Output.months(figure.value()));
            default -> Figures.statistic(figure.value());
        };
    }
}
