package io.throughline.objective.kpi;

import io.throughline.platform.paging.Condition;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of KPIs: a code names one, its unit and scale fit each other, and links can rely on its kind. */
@Singleton
class KpiRecords extends Records<Kpi, KpiRequest, KpiResponse> {

    private static final ListSource<KpiDefinition> DEFINITIONS =
            ListSource.of("kpi-definition", KpiDefinition.class, "definitionVersion");

    private final KpiRepository kpis;
    private final KpiLinkRepository links;
    private final KpiTargetRepository targets;
    private final UnitValueRepository values;
    private final Lists lists;
    private final Clock clock;

    KpiRecords(
            RecordSupport support,
            KpiRepository kpis,
            KpiLinkRepository links,
            KpiTargetRepository targets,
            UnitValueRepository values,
            Lists lists,
            Clock clock) {
        super(
                support,
                ListSource.of("kpi", Kpi.class, "code", "name", "owner", "level", "indicator", "status"),
                KpiRequest.class,
                KpiResponse.class);
        this.kpis = kpis;
        this.links = links;
        this.targets = targets;
        this.values = values;
        this.lists = lists;
        this.clock = clock;
    }

    record OfKpi(@Condition("e.kpi.id = :kpiId") UUID kpiId) {}

    /** All versions of a KPI's definition, oldest first. */
    Page<KpiDefinitionResponse> definitions(UUID id, @Nullable Integer limit, @Nullable String cursor) {
        if (kpis.findById(id) == null) {
            throw ProblemException.notFound("kpi", id);
        }
        ListParameters oldestFirst = ListParameters.of(limit, cursor, "definitionVersion");
        return lists.page(DEFINITIONS, new OfKpi(id), oldestFirst, KpiDefinitionResponse::of);
    }

    @Override
    protected Kpi make(KpiRequest request) {
        check(null, request);
        return new Kpi(request, clock.instant());
    }

    @Override
    protected void change(Kpi stored, KpiRequest request) {
        check(stored, request);
        stored.replace(request, clock.instant());
    }

    @Override
    protected KpiRequest asRequest(Kpi stored) {
        return KpiRequest.of(stored);
    }

    @Override
    protected KpiResponse answer(Kpi stored) {
        return KpiResponse.of(stored);
    }

    private void check(@Nullable Kpi stored, KpiRequest request) {
        boolean taken =
                kpis.withCode(request.code()).filter(other -> other != stored).isPresent();
        boolean turned = stored != null
                && stored.indicator() != request.indicator()
                && links.relyOn(stored.id(), stored.indicator());
        boolean otherKind = stored != null
                && stored.definition().unit().kind()
                        != request.definition().unit().kind();
        faults(stored, request.externalReference())
                .addAll("", request.definition().faults())
                .addIf(otherKind, ProblemType.IMMUTABLE, "/unit/kind", "is fixed: another kind of unit is another KPI")
                .addIf(taken, ProblemType.DUPLICATE, "/code", "is the code of another KPI")
                .addIf(turned, ProblemType.WRONG_INDICATOR, "/indicator", "is what KPI links of this KPI rely on")
                .addIf(
                        stored != null && isRevalued(stored, request),
                        ProblemType.IMMUTABLE,
                        "/unit/currency",
                        "is fixed, for targets or unit values are in it")
                .throwIfAny();
    }

    /** Another currency would turn every amount that was said in the old one into another amount. */
    private boolean isRevalued(Kpi stored, KpiRequest request) {
        Unit now = stored.definition().unit();
        Unit then = request.definition().unit();
        return now.kind() == then.kind()
                && !Objects.equals(now.currency(), then.currency())
                && (targets.existFor(stored.id()) || values.existFor(stored.id()));
    }
}
