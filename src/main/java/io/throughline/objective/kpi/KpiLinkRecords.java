package io.throughline.objective.kpi;

import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of KPI links: from a leading KPI to a lagging one, once. */
@Singleton
class KpiLinkRecords extends Records<KpiLink, KpiLinkRequest, KpiLinkResponse> {

    private final KpiLinkRepository links;
    private final KpiRepository kpis;

    KpiLinkRecords(RecordSupport support, KpiLinkRepository links, KpiRepository kpis) {
        super(
                support,
                ListSource.of("kpi-link", KpiLink.class, "lagDays"),
                KpiLinkRequest.class,
                KpiLinkResponse.class);
        this.links = links;
        this.kpis = kpis;
    }

    @Override
    protected KpiLink make(KpiLinkRequest request) {
        check(null, request);
        return new KpiLink(request);
    }

    @Override
    protected void change(KpiLink stored, KpiLinkRequest request) {
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected KpiLinkRequest asRequest(KpiLink stored) {
        return KpiLinkRequest.of(stored);
    }

    @Override
    protected KpiLinkResponse answer(KpiLink stored) {
        return KpiLinkResponse.of(stored);
    }

    private void check(@Nullable KpiLink stored, KpiLinkRequest request) {
        Faults faults = faults(stored, request.externalReference());
        if (request.leadingKpiId().equals(request.laggingKpiId())) {
            faults.add(ProblemType.SELF_LINK, "/laggingKpiId", "is the leading KPI itself");
        } else {
            UUID leading = stored == null ? null : stored.leadingKpiId();
            UUID lagging = stored == null ? null : stored.laggingKpiId();
            checkEnd(leading, request.leadingKpiId(), Indicator.LEADING, "/leadingKpiId", faults);
            checkEnd(lagging, request.laggingKpiId(), Indicator.LAGGING, "/laggingKpiId", faults);
        }
        boolean taken = links.between(request.leadingKpiId(), request.laggingKpiId())
                .filter(other -> other != stored)
                .isPresent();
        faults.addIf(taken, ProblemType.DUPLICATE, "/laggingKpiId", "is linked with this leading KPI already")
                .throwIfAny();
    }

    private void checkEnd(@Nullable UUID linked, UUID kpiId, Indicator expected, String pointer, Faults faults) {
        Kpi kpi = kpis.hold(kpiId);
        if (kpi == null) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, pointer, "is not a KPI");
        } else {
            faults.addIf(
                    kpi.indicator() != expected,
                    ProblemType.WRONG_INDICATOR,
                    pointer,
                    "must be a KPI whose indicator is " + expected);
            faults.addIf(
                    kpi.isRetired() && !kpiId.equals(linked), ProblemType.KPI_RETIRED, pointer, "is a retired KPI");
        }
    }
}
