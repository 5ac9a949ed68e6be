package io.throughline.roi;

import io.throughline.math.Money;
import io.throughline.objective.kpi.Kpis;
import io.throughline.organization.cohort.Cohorts;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.audit.InputAudit;
import io.throughline.roi.engine.audit.StatedGroups;
import io.throughline.roi.engine.audit.StatedLine;
import io.throughline.roi.engine.audit.StatedReturn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what somebody else says a program returned, with the KPIs and cohorts that it names, and has it audited. */
@Singleton
class RoiAudits {

    private static final int A_YEAR = 12;

    private final Kpis kpis;
    private final Cohorts cohorts;
    private final Clock clock;

    RoiAudits(Kpis kpis, Cohorts cohorts, Clock clock) {
        this.kpis = kpis;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    RoiAuditResponse audit(RoiAuditRequest request) {
        Faults faults = new Faults();
        List<StatedLine> lines = lines(request.statedLines(), faults);
        StatedGroups groups = groups(request, faults);
        faults.throwIfAny();
        return RoiAuditResponse.of(InputAudit.of(new StatedReturn(
                request.currency(),
                money(request.benefit()),
                Objects.requireNonNullElse(request.benefitMonths(), A_YEAR),
                Boolean.TRUE.equals(request.declaredLongTerm()),
                request.participants(),
                money(request.cost()),
                request.statedCosts().stream().map(AuditedCost::toEngine).toList(),
                request.statedZeros().stream()
                        .map(zero -> CostUsed.toEngine(zero.category()))
                        .collect(Collectors.toSet()),
                request.statedRatios(),
                request.paybackMonths(),
                lines,
                groups)));
    }

    private List<StatedLine> lines(List<AuditedLine> lines, Faults faults) {
        List<UUID> named = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.kpiId()))
                .distinct()
                .toList();
        Map<UUID, Kpis.KpiFacts> known =
                kpis.findAll(named).stream().collect(Collectors.toMap(Kpis.KpiFacts::id, Function.identity()));
        List<StatedLine> stated = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            AuditedKpi measure = kpi(lines.get(i), known, "/lines/" + i, faults);
            if (measure != null) {
                stated.add(lines.get(i).toEngine(measure));
            }
        }
        return stated;
    }

    private static @Nullable AuditedKpi kpi(
            AuditedLine line, Map<UUID, Kpis.KpiFacts> known, String at, Faults faults) {
        if (line.kpiId() == null) {
            faults.addIf(line.kpi() == null, ProblemType.MISSING, at + "/kpi", "is required where kpiId is not given");
            return line.kpi();
        }
        Kpis.KpiFacts found = known.get(line.kpiId());
        faults.addIf(line.kpi() != null, ProblemType.TWO_SOURCES, at + "/kpi", "is said by kpiId already")
                .addIf(found == null, ProblemType.UNKNOWN_REFERENCE, at + "/kpiId", "is not a KPI");
        return found == null ? null : AuditedKpi.of(found);
    }

    private @Nullable StatedGroups groups(RoiAuditRequest request, Faults faults) {
        AuditedGroup trained = request.trained();
        AuditedGroup control = request.control();
        LocalDate day = request.asOf() == null ? LocalDate.now(clock) : request.asOf();
        Set<String> those = trained == null ? Set.of() : people(trained, day, "/trained", faults);
        Set<String> others = control == null ? Set.of() : people(control, day, "/control", faults);
        if (trained == null || control == null) {
            return null;
        }
        Set<String> both = new TreeSet<>(others);
        both.retainAll(those);
        // Who belongs to a stored cohort is not for an audit to tell; who was posted is known to whoever posted it.
        boolean posted = trained.cohortId() == null && control.cohortId() == null;
        return new StatedGroups(others.size(), both.size(), posted ? List.copyOf(both) : List.of());
    }

    private Set<String> people(AuditedGroup group, LocalDate day, String at, Faults faults) {
        if ((group.cohortId() == null) == (group.subjectIds() == null)) {
            faults.add(
                    group.cohortId() == null ? ProblemType.MISSING : ProblemType.TWO_SOURCES,
                    at + "/subjectIds",
                    "is given where cohortId is not, and only there");
            return Set.of();
        }
        if (group.subjectIds() != null) {
            return Set.copyOf(group.subjectIds());
        }
        UUID cohort = group.cohortId();
        if (cohort == null || cohorts.find(cohort).isEmpty()) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, at + "/cohortId", "is not a cohort");
            return Set.of();
        }
        return cohorts.people(cohort, day).stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private static @Nullable Money money(@Nullable MoneyAmount amount) {
        return amount == null ? null : amount.toMoney();
    }
}
