package io.throughline.roi;

import io.throughline.roi.engine.BenefitLine;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.ChangeUnit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A benefit line as a calculation used it. */
record LineUsed(
        String id,
        String name,
        KpiUsed kpi,
        @Nullable ChangeUnit changeUnit,
        ChangeBasis changeBasis,
        int subjects,
        int periodsPerYear,
        @Nullable UnitValueUsed unitValue,
        BigDecimal adjustment,
        boolean intangible,
        List<MethodRequest> methods) {

    BenefitLine toEngine() {
        return new BenefitLine(
                id,
                name,
                kpi.toEngine(),
                methods.stream().map(MethodRequest::toEngine).toList(),
                changeBasis,
                changeUnit,
                subjects,
                periodsPerYear,
                unitValue == null ? null : unitValue.toEngine(),
                adjustment,
                intangible);
    }
}
