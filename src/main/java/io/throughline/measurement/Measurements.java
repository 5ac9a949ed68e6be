package io.throughline.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The door of measurements for the rooms above. */
@ApplicationScoped
public class Measurements {

    private final MeasurementStore store;

    Measurements(MeasurementStore store) {
        this.store = store;
    }

    /** The measurement with the latest period of each pair that has any, by one query for all pairs. */
    public Map<KpiSubject, MeasurementFacts> newest(Collection<KpiSubject> asked) {
        return asked.isEmpty()
                ? Map.of()
                : store.newest(asked).stream().collect(Collectors.toMap(MeasurementFacts::about, Function.identity()));
    }
}
