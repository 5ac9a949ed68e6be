package io.throughline.roi.study;

import io.throughline.math.Period;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.organization.cohort.Cohorts;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.StudyData;
import io.throughline.roi.StudyData.Point;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.ledger.Population;
import io.throughline.roi.study.StudyMeasurements.Row;
import io.throughline.roi.study.StudyMeasurements.Whose;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers from stored measurements and cohorts what a study rests on, and refuses what would say too much of few people. */
@Singleton
class StudyEvidence {

    private final StudyMeasurements measurements;
    private final Cohorts cohorts;
    private final SecureRandom chance = new SecureRandom();

    StudyEvidence(StudyMeasurements measurements, Cohorts cohorts) {
        this.measurements = measurements;
        this.cohorts = cohorts;
    }

    /** What was found, and which measurements that was. */
    record Found(StudyData data, StudyCounts counts, Map<UUID, List<Row>> rows) {}

    /** What is asked of the measurements. */
    record Question(
            KpiFacts kpi,
            ChangeBasis basis,
            Population population,
            @Nullable UUID controlCohortId,
            Around around,
            boolean clustered) {

        UUID trained() {
            return Objects.requireNonNull(
                    population.orgUnitId() == null ? population.cohortId() : population.orgUnitId());
        }

        LocalDate day() {
            return population.asOf() == null ? around.start() : population.asOf();
        }

        Period window() {
            return around.window();
        }
    }

    Found gather(Question question, List<KpiFacts> drivers) {
        freeze(question);
        refuse(question);
        List<Row> all = measurements.read(
                question.kpi().id(),
                new Whose(question.trained(), question.controlCohortId(), question.day()),
                question.window());
        new Faults()
                .addIf(
                        all.size() > StudyMeasurements.MOST,
                        ProblemType.STUDY_TOO_LARGE,
                        "/from",
                        "makes it rest on more than " + StudyMeasurements.MOST + " measurements")
                .throwIfAny();
        StudyRows rows = new StudyRows(all, question.around(), question.trained(), question.controlCohortId());
        refuseFew(rows, question);
        boolean compared = question.controlCohortId() != null && question.basis() == ChangeBasis.PER_SUBJECT;
        Map<UUID, List<Row>> kept = new LinkedHashMap<>();
        kept.put(question.kpi().id(), rows.counted());
        StudyData data = new StudyData(
                question.kpi(),
                compared ? rows.values(question.clustered(), chance) : List.of(),
                driven(rows.series(question.kpi(), question.basis()), drivers, kept, question),
                drivers.size(),
                compared,
                isRandomized(question));
        return new Found(data, counts(rows, question), kept);
    }

    private List<Point> driven(
            List<Point> points, List<KpiFacts> drivers, Map<UUID, List<Row>> kept, Question question) {
        Map<LocalDate, SortedMap<String, BigDecimal>> byPeriod = new HashMap<>();
        for (KpiFacts driver : drivers) {
            StudyRows rows = new StudyRows(
                    measurements.read(
                            driver.id(), new Whose(question.trained(), null, question.day()), question.window()),
                    question.around(),
                    question.trained(),
                    null);
            kept.put(driver.id(), rows.counted());
            rows.series(driver, question.basis())
                    .forEach(point -> byPeriod.computeIfAbsent(point.periodStart(), period -> new TreeMap<>())
                            .put(driver.code(), point.value()));
        }
        return points.stream()
                .map(point -> point.drivenBy(byPeriod.getOrDefault(point.periodStart(), new TreeMap<>())))
                .toList();
    }

    private void freeze(Question question) {
        if (question.population().cohortId() != null) {
            cohorts.freeze(question.population().cohortId(), question.day());
        }
        if (question.controlCohortId() != null) {
            cohorts.freeze(question.controlCohortId(), question.day());
        }
    }

    private void refuse(Question question) {
        UUID control = question.controlCohortId();
        Faults faults = new Faults();
        if (control != null) {
            faults.addIf(
                    measurements.share(question.trained(), control, question.day()),
                    ProblemType.CONTROL_CONTAMINATED,
                    "/controlCohortId",
                    "has somebody or something in common with the trained population");
            faults.addIf(
                    measurements.isWithheld(question.kpi().id(), control, question.day()),
                    ProblemType.POPULATION_TOO_SMALL,
                    "/controlCohortId",
                    "is fewer than five people, or gives those away");
        }
        faults.addIf(
                measurements.isWithheld(question.kpi().id(), question.trained(), question.day()),
                ProblemType.POPULATION_TOO_SMALL,
                "/population",
                "is fewer than five people, or gives those away");
        faults.throwIfAny();
    }

    private void refuseFew(StudyRows rows, Question question) {
        new Faults()
                .addIf(
                        measurements.areFew(rows.subjects(true), question.day()),
                        ProblemType.POPULATION_TOO_SMALL,
                        "/population",
                        "has data of fewer than five people")
                .addIf(
                        measurements.areFew(rows.subjects(false), question.day()),
                        ProblemType.POPULATION_TOO_SMALL,
                        "/controlCohortId",
                        "has data of fewer than five people")
                .throwIfAny();
    }

    private boolean isRandomized(Question question) {
        UUID trained = question.population().cohortId();
        return trained != null
                && question.controlCohortId() != null
                && cohorts.wereDrawnTogether(trained, question.controlCohortId());
    }

    private StudyCounts counts(StudyRows rows, Question question) {
        int trained = rows.subjects(true).size();
        int control = rows.subjects(false).size();
        return new StudyCounts(
                rows.counted().size(),
                rows.between(),
                trained,
                rows.arePeople() ? measurements.people(question.trained(), question.day()) - trained : 0,
                control,
                rows.arePeople() && question.controlCohortId() != null
                        ? measurements.people(question.controlCohortId(), question.day()) - control
                        : 0,
                rows.unpaired());
    }
}
