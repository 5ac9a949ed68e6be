package io.throughline.participation.enrollment;

import io.throughline.impact.KpiMappings;
import io.throughline.impact.KpiMappings.KpiMappingFacts;
import io.throughline.objective.Objectives;
import io.throughline.objective.Objectives.ObjectiveFacts;
import io.throughline.objective.kpi.KpiTargets;
import io.throughline.objective.kpi.KpiTargets.KpiTargetFacts;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.organization.OrgUnits;
import io.throughline.organization.employee.Employees;
import io.throughline.organization.employee.Employees.AssignmentFacts;
import io.throughline.participation.enrollment.RelevanceResponse.Served;
import io.throughline.participation.enrollment.RelevanceResponse.Target;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows an enrollment to the live objectives behind it: initiative, KPI mapping, KPI target, objective. */
@Singleton
class Relevances {

    private final EnrollmentRepository enrollments;
    private final KpiMappings mappings;
    private final KpiTargets targets;
    private final Kpis kpis;
    private final Objectives objectives;
    private final OrgUnits orgUnits;
    private final Employees employees;
    private final Clock clock;

    Relevances(
            EnrollmentRepository enrollments,
            KpiMappings mappings,
            KpiTargets targets,
            Kpis kpis,
            Objectives objectives,
            OrgUnits orgUnits,
            Employees employees,
            Clock clock) {
        this.enrollments = enrollments;
        this.mappings = mappings;
        this.targets = targets;
        this.kpis = kpis;
        this.objectives = objectives;
        this.orgUnits = orgUnits;
        this.employees = employees;
        this.clock = clock;
    }

    RelevanceResponse of(UUID id) {
        Enrollment enrollment =
                enrollments.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("enrollment", id));
        UUID unit = employees
                .assignmentAt(enrollment.employeeId(), LocalDate.now(clock))
                .map(AssignmentFacts::orgUnitId)
                .orElse(null);
        List<Served> served = served(enrollment.initiativeId(), unit);
        return new RelevanceResponse(
                id,
                enrollment.employeeId(),
                enrollment.initiativeId(),
                enrollment.relevance(),
                unit,
                !served.isEmpty(),
                served.stream().anyMatch(Served::ofOwnLine),
                served);
    }

    private List<Served> served(UUID initiative, @Nullable UUID unit) {
        Map<UUID, List<UUID>> mapped = mappings.ofInitiative(initiative).stream()
                .collect(Collectors.groupingBy(
                        KpiMappingFacts::kpiTargetId, Collectors.mapping(KpiMappingFacts::id, Collectors.toList())));
        Map<UUID, List<KpiTargetFacts>> promises = targets.findAll(mapped.keySet()).stream()
                .filter(KpiTargetFacts::open)
                .collect(Collectors.groupingBy(KpiTargetFacts::objectiveId));
        Map<UUID, String> names = kpis
                .findAll(promises.values().stream()
                        .flatMap(List::stream)
                        .map(KpiTargetFacts::kpiId)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(KpiFacts::id, KpiFacts::name));
        List<UUID> line = unit == null ? List.of() : orgUnits.lineOf(unit);
        return objectives.findAll(promises.keySet()).stream()
                .filter(ObjectiveFacts::live)
                .map(objective -> new Served(
                        objective.id(),
                        objective.statement(),
                        objective.orgUnitId(),
                        line.contains(objective.orgUnitId()),
                        objective.priority(),
                        promises.getOrDefault(objective.id(), List.of()).stream()
                                .sorted(Comparator.comparing(KpiTargetFacts::dueDate)
                                        .thenComparing(KpiTargetFacts::id))
                                .map(target -> target(target, names, mapped))
                                .toList()))
                .sorted(Comparator.comparing(Served::ofOwnLine)
                        .reversed()
                        .thenComparing(Served::priority)
                        .thenComparing(Served::objectiveId))
                .toList();
    }

    private static Target target(KpiTargetFacts target, Map<UUID, String> names, Map<UUID, List<UUID>> mapped) {
        return new Target(
                target.id(),
                target.kpiId(),
                names.getOrDefault(target.kpiId(), ""),
                target.baseline(),
                target.targetValue(),
                target.dueDate(),
                mapped.getOrDefault(target.id(), List.of()).stream().sorted().toList());
    }
}
