package io.throughline.roi;

import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.objective.kpi.UnitValues;
import io.throughline.objective.kpi.UnitValues.UnitValueFacts;
import io.throughline.platform.problem.Faults;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    LinesReader(Kpis kpis, UnitValues unitValues) {
        this.kpis = kpis;
        this.unitValues = unitValues;
    }

    /**
     * In the order given; a line with faults is read as far as it goes, so that the engine finds its faults as well.
     *
     * @param benefitStart the first day whose benefit counts
     */
    List<LineUsed> read(List<BenefitLineRequest> lines, Converter converter, LocalDate benefitStart, Faults faults) {
        Map<UUID, KpiFacts> namedKpis = byId(kpis.findAll(ids(lines, BenefitLineRequest::kpiId)), KpiFacts::id);
        Map<UUID, UnitValueFacts> namedValues =
                byId(unitValues.findAll(ids(lines, BenefitLineRequest::unitValueId)), UnitValueFacts::id);
        List<LineUsed> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineReader line = new LineReader(lines.get(i), converter, benefitStart, namedKpis, namedValues);
            read.add(line.read(String.format(Locale.ROOT, "line-%03d", i + 1)));
            faults.addAll("/benefitLines/" + i, line.faults());
        }
        return read;
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
