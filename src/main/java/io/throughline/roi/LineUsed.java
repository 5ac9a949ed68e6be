package io.throughline.roi;

import io.throughline.roi.engine.BenefitLine;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.ChangeUnit;
import io.throughline.roi.ledger.Population;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A benefit line as a calculation used it. */
record LineUsed(
        String id,
        String name,
        KpiUsed kpi,
        @Nullable Population population,
        @Nullable ChangeUnit changeUnit,
        ChangeBasis changeBasis,
        int subjects,
        int periodsPerYear,
        @Nullable UnitValueUsed unitValue,
        BigDecimal adjustment,
        boolean intangible,
        @Nullable UUID impactStudyId,
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
