package io.throughline.initiative;

import io.quarkus.arc.All;
import io.throughline.organization.OrgUnits;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of initiatives: what is written down when, what is fixed from when on, and one phase at a time. */
@Singleton
class InitiativeRecords extends Records<Initiative, InitiativeRequest, InitiativeResponse> {

    private static final String ANY_VERSION = "*";

    private final OrgUnits orgUnits;
    private final CostItemRepository costs;
    private final PhaseTransitions transitions;
    private final List<PhaseGuard> guards;

    InitiativeRecords(
            RecordSupport support,
            OrgUnits orgUnits,
            CostItemRepository costs,
            PhaseTransitions transitions,
            @All List<PhaseGuard> guards) {
        super(
                support,
                ListSource.of("initiative", Initiative.class, "title", "startDate"),
                InitiativeRequest.class,
                InitiativeResponse.class);
        this.orgUnits = orgUnits;
        this.costs = costs;
        this.transitions = transitions;
        this.guards = guards;
    }

    @Override
    protected Initiative make(InitiativeRequest request) {
        check(null, request).throwIfAny();
        return new Initiative(request);
    }

    @Override
    protected void change(Initiative stored, InitiativeRequest request) {
        Faults faults = check(stored, request);
        if (stored.phase() != Phase.DISCOVER) {
            request.checkPurpose(faults);
        }
        checkFixed(stored, request, faults);
        faults.throwIfAny();
        stored.replace(request);
    }

    @Override
    protected InitiativeRequest asRequest(Initiative stored) {
        return InitiativeRequest.of(stored);
    }

    @Override
    protected InitiativeResponse answer(Initiative stored) {
        return InitiativeResponse.of(stored);
    }

    @Override
    protected void beforeDelete(Initiative stored) {
        transitions.forget(stored.id());
    }

    /** One step forward or back, refused with all unmet conditions at once; the step is kept. */
    @Transactional
    public PhaseTransitionResponse advance(UUID id, @Nullable String ifMatch, PhaseTransitionRequest request) {
        Initiative initiative = locked(id, ifMatch == null ? ANY_VERSION : ifMatch);
        Phase from = initiative.phase();
        Phase to = request.to();
        new Faults()
                .addIf(
                        !to.isOneStepFrom(from),
                        ProblemType.PHASE_OUT_OF_ORDER,
                        "/to",
                        "is not one step forward or back from " + from)
                .throwIfAny();
        Faults unmet = transitions.faults(request.externalReference());
        if (from == Phase.DISCOVER) {
            asRequest(initiative).checkPurpose(unmet);
        }
        guards.forEach(guard -> guard.check(InitiativeFacts.of(initiative), from, to, unmet));
        unmet.throwIfAny();

        InitiativeResponse before = answer(initiative);
        initiative.enter(to);
        recorded(initiative, before);
        return transitions.record(new PhaseTransition(id, from, request));
    }

    private Faults check(@Nullable Initiative stored, InitiativeRequest request) {
        LocalDate end = request.endDate();
        Faults faults = faults(stored, request.externalReference());
        request.checkRelevance(faults);
        faults.addIf(
                end != null && !end.isAfter(request.startDate()),
                ProblemType.PERIOD_REVERSED,
                "/endDate",
                "must be after the start date " + request.startDate());
        faults.addIf(
                orgUnits.find(request.orgUnitId()).isEmpty(),
                ProblemType.UNKNOWN_REFERENCE,
                "/orgUnitId",
                "is not an org unit");
        return faults;
    }

    private void checkFixed(Initiative stored, InitiativeRequest request, Faults faults) {
        faults.addIf(
                stored.phase() != Phase.DISCOVER
                        && stored.initiativeClass() != InitiativeClass.STRATEGIC
                        && request.initiativeClass() == InitiativeClass.STRATEGIC,
                ProblemType.IMMUTABLE,
                "/initiativeClass",
                "becomes STRATEGIC in DISCOVER only, for leaving it then asks for a mapped KPI");
        faults.addIf(
                !stored.currency().equals(request.currency()) && costs.existFor(stored.id()),
                ProblemType.IMMUTABLE,
                "/currency",
                "is fixed, for there are cost items in " + stored.currency());
        faults.addIf(
                stored.benefitHorizonMonths() != request.horizon() && transitions.haveLaunched(stored.id()),
                ProblemType.HORIZON_AFTER_LAUNCH,
                "/benefitHorizonMonths",
                "is fixed at " + stored.benefitHorizonMonths() + " since the deliver phase began");
    }
}
