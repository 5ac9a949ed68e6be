package io.throughline.objective.kpi;

import io.throughline.objective.Objectives;
import io.throughline.organization.OrgUnits;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of KPI targets: due after the baseline, and both values within the KPI's unit. */
@Singleton
class KpiTargetRecords extends Records<KpiTarget, KpiTargetRequest, KpiTargetResponse> {

    private final KpiRepository kpis;
    private final Objectives objectives;
    private final OrgUnits units;

    KpiTargetRecords(RecordSupport support, KpiRepository kpis, Objectives objectives, OrgUnits units) {
        super(
                support,
                ListSource.of("kpi-target", KpiTarget.class, "dueDate", "targetValue", "status"),
                KpiTargetRequest.class,
                KpiTargetResponse.class);
        this.kpis = kpis;
        this.objectives = objectives;
        this.units = units;
    }

    @Override
    protected KpiTarget make(KpiTargetRequest request) {
        return new KpiTarget(request, promisedKpi(null, request));
    }

    @Override
    protected void change(KpiTarget stored, KpiTargetRequest request) {
        stored.replace(request, promisedKpi(stored, request));
    }

    @Override
    protected KpiTargetRequest asRequest(KpiTarget stored) {
        return KpiTargetRequest.of(stored);
    }

    @Override
    protected KpiTargetResponse answer(KpiTarget stored) {
        return KpiTargetResponse.of(stored);
    }

    private Kpi promisedKpi(@Nullable KpiTarget stored, KpiTargetRequest request) {
        Faults faults = faults(stored, request.externalReference());
        if (objectives.find(request.objectiveId()).isEmpty()) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/objectiveId", "is not an objective");
        }
        if (units.find(request.orgUnitId()).isEmpty()) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/orgUnitId", "is not an org unit");
        }
        Kpi kpi = stored == null ? kpis.hold(request.kpiId()) : stored.kpi();
        if (kpi == null) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/kpiId", "is not a KPI");
        } else {
            faults.addIf(
                    !kpi.id().equals(request.kpiId()),
                    ProblemType.IMMUTABLE,
                    "/kpiId",
                    "is fixed: a promise on another KPI is another target");
            faults.addIf(stored == null && kpi.isRetired(), ProblemType.KPI_RETIRED, "/kpiId", "is a retired KPI");
            checkValues(request, kpi.definition().unit(), faults);
        }
        faults.throwIfAny();
        return Objects.requireNonNull(kpi);
    }

    private static void checkValues(KpiTargetRequest request, Unit unit, Faults faults) {
        unit.check(request.targetValue(), "/targetValue", faults);
        Baseline baseline = request.baseline();
        if (baseline == null) {
            return;
        }
        unit.check(baseline.value(), "/baseline/value", faults);
        faults.addIf(
                !request.dueDate().isAfter(baseline.date()),
                ProblemType.TARGET_BEFORE_BASELINE,
                "/dueDate",
                "must be after the baseline's date " + baseline.date());
    }
}
