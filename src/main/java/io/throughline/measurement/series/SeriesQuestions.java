package io.throughline.measurement.series;

import io.throughline.math.Period;
import io.throughline.objective.kpi.KpiTargets;
import io.throughline.objective.kpi.KpiTargets.KpiTargetFacts;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.organization.OrgUnits;
import io.throughline.organization.OrgUnits.OrgUnitFacts;
import io.throughline.organization.Subjects;
import io.throughline.organization.cohort.Cohorts;
import io.throughline.organization.cohort.Cohorts.CohortFacts;
import io.throughline.platform.json.UuidText;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a question of the parameters of a request, or refuses them. */
@Singleton
class SeriesQuestions {

    private static final int MAX_POINTS = 1_000;
    private static final int MAX_BESIDE = 5;

    private final Kpis kpis;
    private final KpiTargets targets;
    private final OrgUnits orgUnits;
    private final Cohorts cohorts;
    private final Subjects subjects;
    private final Clock clock;

    SeriesQuestions(Kpis kpis, KpiTargets targets, OrgUnits orgUnits, Cohorts cohorts, Subjects subjects, Clock clock) {
        this.kpis = kpis;
        this.targets = targets;
        this.orgUnits = orgUnits;
        this.cohorts = cohorts;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * The question.
     *
     * @throws ProblemException 404 where there is no such KPI, 400 where a parameter cannot be used
     */
    SeriesQuestion of(UUID kpiId, SeriesParameters asked) {
        KpiFacts kpi = kpis.find(kpiId).orElseThrow(() -> ProblemException.notFound("kpi", kpiId));
        List<KpiFacts> with = with(asked.with());
        Grain grain = asked.grain() == null ? Grain.of(kpi.cadence()) : asked.grain();
        Stream.concat(Stream.of(kpi), with.stream()).forEach(each -> refuseIfFiner(grain, each));
        Scope scope = scope(asked);
        return new SeriesQuestion(
                kpi, with, scope, grain, span(grain, asked), target(kpi, scope, asked.targetId()), asked.asOf());
    }

    private List<KpiFacts> with(@Nullable String commaSeparated) {
        if (commaSeparated == null) {
            return List.of();
        }
        List<KpiFacts> with = Stream.of(commaSeparated.split(",", -1))
                .map(SeriesQuestions::id)
                .distinct()
                .map(id -> kpis.find(id).orElseThrow(() -> refusal("with names what is not a KPI: " + id + ".")))
                .toList();
        if (with.size() > MAX_BESIDE) {
            throw refusal("with takes up to " + MAX_BESIDE + " KPIs.");
        }
        return with;
    }

    private static UUID id(String text) {
        try {
            return UuidText.parse(text.strip());
        } catch (RuntimeException unreadable) {
            throw refusal("with takes ids of KPIs, comma-separated.");
        }
    }

    private static void refuseIfFiner(Grain grain, KpiFacts kpi) {
        if (grain.compareTo(Grain.of(kpi.cadence())) < 0) {
            throw new ProblemException(
                    ProblemType.GRAIN_TOO_FINE,
                    kpi.code() + " is measured " + kpi.cadence() + ", not by the " + grain + ".");
        }
    }

    private Scope scope(SeriesParameters asked) {
        if (Stream.of(asked.subjectId(), asked.orgUnitId(), asked.cohortId())
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw refusal("A series is about one of subjectId, orgUnitId and cohortId.");
        }
        UUID id = asked.subjectId();
        if (id != null) {
            if (subjects.existing(List.of(id)).isEmpty()) {
                throw refusal("subjectId names no subject.");
            }
            return new Scope(Scope.Kind.SUBJECT, id, nameOf(id));
        }
        id = asked.orgUnitId();
        if (id != null) {
            OrgUnitFacts unit = orgUnits.find(id).orElseThrow(() -> refusal("orgUnitId names no org unit."));
            return new Scope(Scope.Kind.ORG_UNIT, id, unit.name());
        }
        id = asked.cohortId();
        if (id != null) {
            CohortFacts cohort = cohorts.find(id).orElseThrow(() -> refusal("cohortId names no cohort."));
            return new Scope(Scope.Kind.COHORT, id, cohort.name());
        }
        return new Scope(Scope.Kind.ORGANIZATION, null, null);
    }

    private @Nullable String nameOf(UUID subject) {
        Optional<String> unit = orgUnits.find(subject).map(OrgUnitFacts::name);
        return unit.or(() -> cohorts.find(subject).map(CohortFacts::name)).orElse(null);
    }

    /** From the start of one point to the end of another. */
    private Period span(Grain grain, SeriesParameters asked) {
        LocalDate end = asked.to() == null
                ? grain.periodOf(LocalDate.now(clock)).end()
                : grain.periodOf(asked.to().minusDays(1)).end();
        LocalDate start = grain.periodOf(asked.from() == null ? end.minusYears(1) : asked.from())
                .start();
        if (!start.isBefore(end)
                || (asked.from() != null && asked.to() != null && !asked.from().isBefore(asked.to()))) {
            throw refusal("from is before to.");
        }
        Period span = new Period(start, end);
        long points = grain.pointsIn(span);
        if (points > MAX_POINTS) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_POINTS, "This would be " + points + " points; at most 1,000 are answered.");
        }
        return span;
    }

    private @Nullable KpiTargetFacts target(KpiFacts kpi, Scope scope, @Nullable UUID targetId) {
        if (targetId != null) {
            return targets.find(targetId)
                    .filter(target -> target.kpiId().equals(kpi.id()))
                    .orElseThrow(() -> refusal("targetId names no target of this KPI."));
        }
        Optional<UUID> unit =
                switch (scope.kind()) {
                    case SUBJECT, ORG_UNIT -> Optional.ofNullable(scope.id());
                    case COHORT -> Optional.empty();
                    case ORGANIZATION -> orgUnits.onlyRoot().map(OrgUnitFacts::id);
                };
        return unit.flatMap(id -> targets.liveOf(kpi.id(), id)).orElse(null);
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail);
    }
}
