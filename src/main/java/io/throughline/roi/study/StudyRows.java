package io.throughline.roi.study;

import io.throughline.math.Fraction;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.roi.StudyData.Point;
import io.throughline.roi.StudyData.Value;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.study.StudyMeasurements.Row;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of a study, sorted out: of a population measured as a whole and by its parts, the whole speaks for its
 * series, and its people, else its units, for themselves.
 */
final class StudyRows {

    private static final int SIGNIFICANT_DIGITS = 12;

    private final Around around;
    private final List<Row> counted;
    private final int between;
    private final UUID trained;
    private final @Nullable UUID control;

    StudyRows(List<Row> all, Around around, UUID trained, @Nullable UUID control) {
        this.around = around;
        this.trained = trained;
        this.control = control;
        this.counted = all.stream()
                .filter(row -> around.isBefore(row) || around.isAfter(row))
                .toList();
        this.between = all.size() - counted.size();
    }

    List<Row> counted() {
        return counted;
    }

    int between() {
        return between;
    }

    /** The single subjects that were measured: people where both groups have any, else units. */
    List<Row> parts() {
        List<Row> people = counted.stream().filter(Row::person).toList();
        boolean enough = has(people, true) && (control == null || has(people, false));
        return enough
                ? people
                : counted.stream()
                        .filter(row -> !row.person() && (!isWhole(row) || onlyWhole(row.trained())))
                        .toList();
    }

    private boolean isWhole(Row row) {
        return row.subjectId().equals(row.trained() ? trained : control);
    }

    private boolean onlyWhole(boolean ofTrained) {
        return counted.stream()
                .filter(row -> row.trained() == ofTrained && !row.person())
                .allMatch(this::isWhole);
    }

    private static boolean has(List<Row> rows, boolean ofTrained) {
        return rows.stream().anyMatch(row -> row.trained() == ofTrained);
    }

    Set<UUID> subjects(boolean ofTrained) {
        return subjects(parts(), row -> row.trained() == ofTrained);
    }

    private static Set<UUID> subjects(List<Row> rows, Predicate<Row> chosen) {
        return rows.stream().filter(chosen).map(Row::subjectId).collect(Collectors.toUnmodifiableSet());
    }

    boolean arePeople() {
        return parts().stream().anyMatch(Row::person);
    }

    /** How many were measured on one side of the program alone. */
    int unpaired() {
        Set<UUID> before = subjects(parts(), around::isBefore);
        Set<UUID> after = subjects(parts(), around::isAfter);
        Set<UUID> both = new HashSet<>(before);
        both.retainAll(after);
        return before.size() + after.size() - 2 * both.size();
    }

    List<Value> values(boolean clustered, SecureRandom chance) {
        List<Row> parts = parts();
        Pseudonyms names = new Pseudonyms("subject", subjects(parts, row -> true), chance);
        Pseudonyms clusters = new Pseudonyms(
                "cluster",
                parts.stream().map(Row::orgUnitId).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()),
                chance);
        return parts.stream()
                .map(row -> new Value(
                        names.of(row.subjectId()),
                        row.trained(),
                        clustered && row.orgUnitId() != null ? clusters.of(row.orgUnitId()) : null,
                        around.isBefore(row),
                        row.periodStart(),
                        row.value(),
                        row.numerator(),
                        row.denominator()))
                .toList();
    }

    /** The trained population over time; without the periods whose ratio cannot be added up. */
    List<Point> series(KpiFacts kpi, ChangeBasis basis) {
        List<Row> whole = counted.stream()
                .filter(row -> row.trained() && row.subjectId().equals(trained))
                .toList();
        List<Row> speaking =
                whole.isEmpty() ? parts().stream().filter(Row::trained).toList() : whole;
        Map<LocalDate, List<Row>> byPeriod =
                speaking.stream().collect(Collectors.groupingBy(Row::periodStart, TreeMap::new, Collectors.toList()));
        return byPeriod.entrySet().stream()
                .flatMap(period -> Stream.ofNullable(of(period.getValue(), kpi, basis))
                        .map(value -> new Point(
                                period.getKey(),
                                around.isBefore(period.getValue().get(0)),
                                value,
                                Collections.emptySortedMap())))
                .toList();
    }

    private static @Nullable BigDecimal of(List<Row> rows, KpiFacts kpi, ChangeBasis basis) {
        if (rows.size() == 1) {
            return rows.get(0).value();
        }
        if (kpi.scale() == null) {
            Fraction sum = Fraction.sum(rows.stream().map(row -> Fraction.of(row.value())));
            return (basis == ChangeBasis.TOTAL ? sum : sum.dividedBy(rows.size())).toDigits(SIGNIFICANT_DIGITS);
        }
        if (rows.stream().anyMatch(row -> row.numerator() == null || row.denominator() == null)) {
            return null;
        }
        Fraction numerators = Fraction.sum(
                rows.stream().map(Row::numerator).filter(Objects::nonNull).map(Fraction::of));
        Fraction denominators = Fraction.sum(
                rows.stream().map(Row::denominator).filter(Objects::nonNull).map(Fraction::of));
        return numerators.times(kpi.scale()).dividedBy(denominators).toDigits(SIGNIFICANT_DIGITS);
    }
}
