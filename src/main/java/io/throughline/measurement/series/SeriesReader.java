package io.throughline.measurement.series;

import io.throughline.impact.KpiMappings;
import io.throughline.impact.KpiMappings.KpiMappingFacts;
import io.throughline.initiative.InitiativeFacts;
import io.throughline.initiative.Initiatives;
import io.throughline.math.Period;
import io.throughline.objective.kpi.KpiLinks;
import io.throughline.objective.kpi.KpiLinks.KpiLinkFacts;
import io.throughline.objective.kpi.KpiTargets;
import io.throughline.objective.kpi.KpiTargets.KpiTargetFacts;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.DefinitionFacts;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.organization.employee.Viewer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a series together: the question, the points, and what stands around them. */
@Singleton
class SeriesReader {

    private final SeriesQuestions questions;
    private final SeriesStore store;
    private final Kpis kpis;
    private final KpiLinks links;
    private final KpiTargets targets;
    private final KpiMappings mappings;
    private final Initiatives initiatives;
    private final Viewer viewer;

    SeriesReader(
            SeriesQuestions questions,
            SeriesStore store,
            Kpis kpis,
            KpiLinks links,
            KpiTargets targets,
            KpiMappings mappings,
            Initiatives initiatives,
            Viewer viewer) {
        this.questions = questions;
        this.store = store;
        this.kpis = kpis;
        this.links = links;
        this.targets = targets;
        this.mappings = mappings;
        this.initiatives = initiatives;
        this.viewer = viewer;
    }

    @Transactional
    KpiSeries read(UUID kpiId, SeriesParameters asked) {
        SeriesQuestion question = questions.of(kpiId, asked);
        List<KpiTargetFacts> promises = targets.ofKpi(kpiId);
        KpiTargetFacts promise = question.target();
        SeriesTarget target = promise == null ? null : SeriesTarget.of(promise, question.periods());
        List<KpiLinkFacts> linked = question.with().isEmpty() ? List.of() : links.ofKpis(List.of(kpiId));
        return new KpiSeries(
                question.grain(),
                question.span().start(),
                question.span().end(),
                asked.asOf(),
                question.scope(),
                of(question.kpi(), question, target, null),
                question.with().stream()
                        .map(other -> of(other, question, null, link(other.id(), linked)))
                        .toList(),
                target,
                annotations(promises, question.span()));
    }

    private SeriesOfKpi of(
            KpiFacts kpi, SeriesQuestion question, @Nullable SeriesTarget target, @Nullable SeriesLink link) {
        Slices slices = store.read(kpi.id(), question.scope(), question.grain(), question.span(), question.asOf());
        UUID about = question.scope().id();
        if (about != null
                && slices.isAnyWithheld()
                && viewer.maySee(about, question.span().end().minusDays(1))) {
            slices = slices.opened();
        }
        return of(kpi, question, target, link, slices);
    }

    private SeriesOfKpi of(
            KpiFacts kpi,
            SeriesQuestion question,
            @Nullable SeriesTarget target,
            @Nullable SeriesLink link,
            Slices slices) {
        List<SeriesPoint> points = question.periods().stream()
                .map(period -> SeriesPoint.of(kpi, period, slices))
                .toList();
        return new SeriesOfKpi(
                kpi.id(),
                kpi.code(),
                kpi.name(),
                kpi.unit(),
                kpi.direction(),
                kpi.indicator(),
                kpi.cadence(),
                kpi.timeAggregation(),
                kpi.unitAggregation(),
                Axis.of(kpi, shown(points, target)),
                slices.subjects(),
                List.copyOf(slices.definitionVersions()),
                isComparable(kpi, slices.definitionVersions()),
                link,
                points);
    }

    private boolean isComparable(KpiFacts kpi, Set<Integer> versions) {
        DefinitionFacts inForce = new DefinitionFacts(kpi.definitionVersion(), kpi.unit(), kpi.scale(), kpi.cadence());
        return Set.of(kpi.definitionVersion()).containsAll(versions)
                || kpis.definitions(kpi.id(), versions).stream().allMatch(inForce::isComparableTo);
    }

    /** All that has to find room between the ends of the axis. */
    private static List<BigDecimal> shown(List<SeriesPoint> points, @Nullable SeriesTarget target) {
        List<BigDecimal> shown = new ArrayList<>(
                points.stream().map(SeriesPoint::value).filter(Objects::nonNull).toList());
        if (target != null) {
            shown.add(target.targetValue());
            if (target.baseline() != null) {
                shown.add(target.baseline().value());
            }
        }
        return shown;
    }

    private static @Nullable SeriesLink link(UUID other, List<KpiLinkFacts> linked) {
        return linked.stream()
                .filter(link ->
                        link.leadingKpiId().equals(other) || link.laggingKpiId().equals(other))
                .findFirst()
                .map(SeriesLink::of)
                .orElse(null);
    }

    private List<SeriesAnnotation> annotations(List<KpiTargetFacts> promises, Period span) {
        if (promises.isEmpty()) {
            return List.of();
        }
        Set<UUID> mapped = mappings
                .ofTargets(promises.stream().map(KpiTargetFacts::id).toList())
                .stream()
                .map(KpiMappingFacts::initiativeId)
                .collect(Collectors.toSet());
        if (mapped.isEmpty()) {
            return List.of();
        }
        Map<UUID, InitiativeFacts> found = initiatives.findAll(mapped).stream()
                .collect(Collectors.toMap(InitiativeFacts::id, Function.identity()));
        return initiatives.steps(mapped).stream()
                .flatMap(step -> {
                    LocalDate day = LocalDate.ofInstant(step.at(), ZoneOffset.UTC);
                    return span.contains(day)
                            ? Stream.of(new SeriesAnnotation(
                                    day,
                                    step.initiativeId(),
                                    Objects.requireNonNull(found.get(step.initiativeId()))
                                            .title(),
                                    step.from(),
                                    step.to()))
                            : Stream.empty();
                })
                .toList();
    }
}
