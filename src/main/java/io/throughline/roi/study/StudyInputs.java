package io.throughline.roi.study;

import io.throughline.roi.KpiUsed;
import io.throughline.roi.MethodRequest;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.Scope;
import io.throughline.roi.ledger.Population;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that a study rests on, with all that the request only referred to filled in. */
record StudyInputs(
        String engineVersion,
        String ruleSetVersion,
        @Nullable UUID initiativeId,
        KpiUsed kpi,
        ChangeBasis changeBasis,
        int subjects,
        @Nullable Population population,
        @Nullable UUID controlCohortId,
        boolean randomized,
        @Nullable LocalDate interventionStart,
        @Nullable LocalDate interventionEnd,
        @Nullable Integer lagDays,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<UUID> driverKpiIds,
        @Nullable StudyCounts counts,
        List<MethodRequest> methods) {

    Scope scope() {
        return new Scope(kpi.toEngine().direction(), changeBasis, subjects);
    }

    List<IsolationMethod> isolation() {
        return methods.stream().map(MethodRequest::toEngine).toList();
    }
}
