package io.throughline.roi.study;

import io.throughline.objective.kpi.Kpis;
import io.throughline.organization.Subjects;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Says what a planned study could see, with the KPI's spread as it was given or as it was measured. */
@Singleton
class Powers {

    private final StoredSpreads spreads;
    private final Kpis kpis;
    private final Subjects subjects;

    Powers(StoredSpreads spreads, Kpis kpis, Subjects subjects) {
        this.spreads = spreads;
        this.kpis = kpis;
        this.subjects = subjects;
    }

    PowerResponse of(PowerRequest request) {
        request.faults().throwIfAny();
        MeasuredSpreadRequest measured = request.measured();
        if (measured == null) {
            return PowerResponse.of(request, null);
        }
        check(measured).throwIfAny();
        StoredSpreads.Spread spread = spreads.of(measured);
        new Faults()
                .addIf(
                        spread != null && spread.few(),
                        ProblemType.POPULATION_TOO_SMALL,
                        "/measured/population",
                        "has data of fewer than five people")
                .addIf(
                        spread == null || spread.standardDeviation().signum() == 0,
                        ProblemType.SPREAD_UNKNOWN,
                        "/measured",
                        "finds no values of the KPI that differ in one period")
                .throwIfAny();
        StoredSpreads.Spread found = Objects.requireNonNull(spread);
        return PowerResponse.of(request.varyingBy(found.standardDeviation()), found);
    }

    private Faults check(MeasuredSpreadRequest measured) {
        List<UUID> population = Stream.of(
                        measured.population().orgUnitId(), measured.population().cohortId())
                .filter(Objects::nonNull)
                .toList();
        return new Faults()
                .addIf(
                        kpis.find(measured.kpiId()).isEmpty(),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/measured/kpiId",
                        "is not a KPI")
                .addAll("/measured/population", measured.population().faultsAmong(subjects.kindsOf(population)));
    }
}
