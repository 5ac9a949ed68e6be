package io.throughline.roi;

import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.objective.kpi.UnitValues;
import io.throughline.objective.kpi.UnitValues.UnitValueFacts;
import io.throughline.organization.SubjectKind;
import io.throughline.organization.Subjects;
import io.throughline.platform.problem.Faults;
import io.throughline.roi.ledger.Population;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the benefit lines of a request together with the KPIs and unit values that they name. */
@Singleton
class LinesReader {

    private final Kpis kpis;
    private final UnitValues unitValues;
    private final Subjects subjects;
    private final StudiedEffects studies;

    LinesReader(Kpis kpis, UnitValues unitValues, Subjects subjects, StudiedEffects studies) {
        this.kpis = kpis;
        this.unitValues = unitValues;
        this.subjects = subjects;
        this.studies = studies;
    }

    /**
     * In the order given; a line with faults is read as far as it goes, so that the engine finds its faults as well.
     *
     * @param benefitStart the first day whose benefit counts, on which a population is looked at that names no other
     */
    List<LineUsed> read(List<BenefitLineRequest> asked, Converter converter, LocalDate benefitStart, Faults faults) {
        List<BenefitLineRequest> lines = studied(asked, faults);
        Map<UUID, KpiFacts> namedKpis = byId(kpis.findAll(ids(lines, BenefitLineRequest::kpiId)), KpiFacts::id);
        Map<UUID, UnitValueFacts> namedValues =
                byId(unitValues.findAll(ids(lines, BenefitLineRequest::unitValueId)), UnitValueFacts::id);
        Map<UUID, SubjectKind> populations = subjects.kindsOf(populations(lines));
        List<LineUsed> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Population population = population(lines.get(i), benefitStart);
            if (population != null) {
                faults.addAll("/benefitLines/" + i + "/population", population.faultsAmong(populations));
            }
            LineReader line = new LineReader(lines.get(i), converter, benefitStart, namedKpis, namedValues, population);
            read.add(line.read(String.format(Locale.ROOT, "line-%03d", i + 1)));
            faults.addAll("/benefitLines/" + i, line.faults());
        }
        return read;
    }

    private List<BenefitLineRequest> studied(List<BenefitLineRequest> asked, Faults faults) {
        Map<UUID, StudiedEffect> named = studies.findAll(ids(asked, BenefitLineRequest::impactStudyId));
        List<BenefitLineRequest> lines = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            StudiedLine line = StudiedLine.of(asked.get(i), named);
            faults.addAll("/benefitLines/" + i, line.faults());
            lines.add(line.line());
        }
        return lines;
    }

    private static @Nullable Population population(BenefitLineRequest line, LocalDate benefitStart) {
        return line.population() == null ? null : line.population().on(benefitStart);
    }

    private static List<UUID> populations(List<BenefitLineRequest> lines) {
        return Stream.concat(
                        lines.stream()
                                .flatMap(line -> Stream.ofNullable(line.population()))
                                .map(Population::orgUnitId),
                        lines.stream()
                                .flatMap(line -> Stream.ofNullable(line.population()))
                                .map(Population::cohortId))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<UUID> ids(
            List<BenefitLineRequest> lines, Function<BenefitLineRequest, @Nullable UUID> reference) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(reference.apply(line)))
                .distinct()
                .toList();
    }

    private static <T> Map<UUID, T> byId(List<T> found, Function<T, UUID> id) {
        return found.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
