package io.throughline.roi.study;

import io.throughline.initiative.Initiatives;
import io.throughline.math.Period;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.organization.SubjectKind;
import io.throughline.organization.Subjects;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.EngineFaults;
import io.throughline.roi.KpiUsed;
import io.throughline.roi.MethodRequest;
import io.throughline.roi.StudiedMethods;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.RoiEngine;
import io.throughline.roi.ledger.Population;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the inputs of a study out of a request and what it refers to, or refuses with every fault at once. */
@Singleton
class StudyReader {

    private static final int YEARS_BEFORE = 3;

    private final Kpis kpis;
    private final Initiatives initiatives;
    private final Subjects subjects;
    private final StudyEvidence evidence;

    StudyReader(Kpis kpis, Initiatives initiatives, Subjects subjects, StudyEvidence evidence) {
        this.kpis = kpis;
        this.initiatives = initiatives;
        this.subjects = subjects;
        this.evidence = evidence;
    }

    /** The inputs, and what was read for them; nothing where the request brings all figures itself. */
    record Read(StudyInputs inputs, StudyEvidence.@Nullable Found found) {}

    Read read(ImpactStudyRequest request) {
        KpiFacts kpi =
                request.kpiId() == null ? null : kpis.find(request.kpiId()).orElse(null);
        check(request, kpi).throwIfAny();
        StudyEvidence.Question question = question(request, kpi);
        StudyEvidence.Found found = question == null ? null : evidence.gather(question, kpis.findAll(drivers(request)));
        List<MethodRequest> methods = new ArrayList<>(given(request));
        if (found != null) {
            methods.addAll(StudiedMethods.of(found.data()));
        }
        return new Read(inputs(request, kpi, question, found, methods), found);
    }

    private static StudyInputs inputs(
            ImpactStudyRequest request,
            @Nullable KpiFacts kpi,
            StudyEvidence.@Nullable Question question,
            StudyEvidence.@Nullable Found found,
            List<MethodRequest> methods) {
        Period window = question == null ? null : question.window();
        int measured = found == null ? 1 : Math.max(1, found.counts().trained());
        return new StudyInputs(
                RoiEngine.VERSION,
                RoiEngine.RULE_SET_VERSION,
                request.initiativeId(),
                kpi == null ? KpiUsed.of(Objects.requireNonNull(request.kpi())) : KpiUsed.of(kpi),
                request.changeBasis(),
                request.changeBasis() == ChangeBasis.TOTAL
                        ? 1
                        : Objects.requireNonNullElse(request.subjects(), measured),
                question == null ? null : question.population(),
                request.controlCohortId(),
                found != null && found.data().randomized(),
                request.interventionStart(),
                request.interventionEnd(),
                question == null ? request.lagDays() : (Integer) lag(request),
                window == null ? null : window.start(),
                window == null ? null : window.end(),
                drivers(request),
                found == null ? null : found.counts(),
                methods);
    }

    private static List<MethodRequest> given(ImpactStudyRequest request) {
        return Objects.requireNonNullElse(request.methods(), List.of());
    }

    private static List<UUID> drivers(ImpactStudyRequest request) {
        return Objects.requireNonNullElse(request.driverKpiIds(), List.of());
    }

    private static int lag(ImpactStudyRequest request) {
        return Objects.requireNonNullElse(request.lagDays(), 0);
    }

    private static StudyEvidence.@Nullable Question question(ImpactStudyRequest request, @Nullable KpiFacts kpi) {
        Population population = request.population();
        LocalDate start = request.interventionStart();
        LocalDate end = request.interventionEnd();
        if (population == null || kpi == null || start == null || end == null) {
            return null;
        }
        return new StudyEvidence.Question(
                kpi,
                request.changeBasis(),
                population.on(start),
                request.controlCohortId(),
                new Around(start, end.plusDays(lag(request)), new Period(from(request, start), to(request, end))),
                Boolean.TRUE.equals(request.clusterByOrgUnit()));
    }

    private static LocalDate from(ImpactStudyRequest request, LocalDate start) {
        return Objects.requireNonNullElse(request.from(), start.minusYears(YEARS_BEFORE));
    }

    private static LocalDate to(ImpactStudyRequest request, LocalDate end) {
        return Objects.requireNonNullElse(request.to(), end.plusYears(1));
    }

    private Faults check(ImpactStudyRequest request, @Nullable KpiFacts kpi) {
        Faults faults = new Faults()
                .addIf(request.kpiId() != null && kpi == null, ProblemType.UNKNOWN_REFERENCE, "/kpiId", "is not a KPI")
                .addIf(
                        request.kpiId() != null && request.kpi() != null,
                        ProblemType.TWO_SOURCES,
                        "/kpi",
                        "is said by kpiId already")
                .addIf(
                        request.kpiId() == null && request.kpi() == null,
                        ProblemType.MISSING,
                        "/kpiId",
                        "is required where kpi is not given")
                .addIf(
                        request.initiativeId() != null
                                && initiatives.find(request.initiativeId()).isEmpty(),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/initiativeId",
                        "is not an initiative")
                .addIf(
                        request.population() == null && given(request).isEmpty(),
                        ProblemType.MISSING,
                        "/population",
                        "is required where methods bring no figures")
                .addIf(
                        request.subjects() != null && request.subjects() < 0,
                        ProblemType.OUT_OF_RANGE,
                        "/subjects",
                        "must not be negative")
                .addIf(lag(request) < 0, ProblemType.OUT_OF_RANGE, "/lagDays", "must not be negative");
        checkDrivers(request, faults);
        checkDates(request, faults);
        checkWhose(request, faults);
        for (int i = 0; i < given(request).size(); i++) {
            faults.addAll("/methods/" + i, given(request).get(i).faults());
        }
        if (faults.isEmpty()) {
            RoiEngine.faults(
                            given(request).stream().map(MethodRequest::toEngine).toList())
                    .forEach(fault -> faults.add(EngineFaults.type(fault.code()), fault.pointer(), fault.detail()));
        }
        return faults;
    }

    private void checkDrivers(ImpactStudyRequest request, Faults faults) {
        List<UUID> drivers = drivers(request);
        Set<UUID> known = kpis.findAll(drivers).stream().map(KpiFacts::id).collect(Collectors.toSet());
        for (int i = 0; i < drivers.size(); i++) {
            UUID driver = drivers.get(i);
            faults.addIf(
                    !known.contains(driver) || driver.equals(request.kpiId()),
                    ProblemType.UNKNOWN_REFERENCE,
                    "/driverKpiIds/" + i,
                    "is not another KPI");
            faults.addIf(
                    drivers.indexOf(driver) < i, ProblemType.DUPLICATE_ID, "/driverKpiIds/" + i, "is named already");
        }
    }

    private static void checkDates(ImpactStudyRequest request, Faults faults) {
        LocalDate start = request.interventionStart();
        LocalDate end = request.interventionEnd();
        boolean measured = request.population() != null;
        faults.addIf(
                measured && start == null, ProblemType.MISSING, "/interventionStart", "is required with a population");
        faults.addIf(measured && end == null, ProblemType.MISSING, "/interventionEnd", "is required with a population");
        if (start == null || end == null) {
            return;
        }
        faults.addIf(
                end.isBefore(start), ProblemType.PERIOD_REVERSED, "/interventionEnd", "is before interventionStart");
        faults.addIf(
                !from(request, start).isBefore(to(request, end)),
                ProblemType.PERIOD_REVERSED,
                "/to",
                "is not after from");
    }

    private void checkWhose(ImpactStudyRequest request, Faults faults) {
        Population population = request.population();
        UUID control = request.controlCohortId();
        faults.addIf(
                control != null && population == null,
                ProblemType.MISSING,
                "/population",
                "is required with a control cohort");
        Map<UUID, SubjectKind> kinds = subjects.kindsOf(Stream.of(
                        control,
                        population == null ? null : population.orgUnitId(),
                        population == null ? null : population.cohortId())
                .filter(Objects::nonNull)
                .toList());
        faults.addIf(
                control != null && kinds.get(control) != SubjectKind.COHORT,
                ProblemType.UNKNOWN_REFERENCE,
                "/controlCohortId",
                "is not a cohort");
        if (population != null) {
            faults.addAll("/population", population.faultsAmong(kinds));
            faults.addIf(
                    request.kpiId() == null,
                    ProblemType.MISSING,
                    "/kpiId",
                    "is required with a population, whose measurements are of a stored KPI");
        }
    }
}
