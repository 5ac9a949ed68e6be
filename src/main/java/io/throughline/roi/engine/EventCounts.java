package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The counts of one group on one side of the program, by unit or period or both, in any order. */
public record EventCounts(List<EventCount> counts) {

    public EventCounts {
        counts = List.copyOf(counts);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    long events() {
        return counts.stream().mapToLong(EventCount::events).sum();
    }

    /** All events over all exposure, for so much exposure. */
    PoissonRate rate(Fraction per) {
        return new PoissonRate(
                Fraction.of(events()), Fraction.sum(counts.stream().map(count -> Fraction.of(count.exposure()))), per);
    }

    Map<LocalDate, Fraction> ratesByPeriod(Fraction per) {
        Map<LocalDate, List<EventCount>> dated = counts.stream()
                .filter(count -> count.period() != null)
                .collect(Collectors.groupingBy(
                        count -> Objects.requireNonNull(count.period()), TreeMap::new, Collectors.toList()));
        Map<LocalDate, Fraction> rates = new TreeMap<>();
        dated.forEach(
                (day, own) -> rates.put(day, new EventCounts(own).rate(per).estimate()));
        return rates;
    }

    void check(Faults faults) {
        for (int i = 0; i < counts.size(); i++) {
            counts.get(i).check(faults.at(i));
        }
    }
}
