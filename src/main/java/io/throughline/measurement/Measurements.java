package io.throughline.measurement;

import io.throughline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door of measurements for the rooms above. */
@ApplicationScoped
public class Measurements {

    private final MeasurementStore store;
    private final MeasurementRecords records;
    private final MeasurementRules rules;
    private final MeasurementAnswers answers;
    private final EntityManager entities;

    Measurements(
            MeasurementStore store,
            MeasurementRecords records,
            MeasurementRules rules,
            MeasurementAnswers answers,
            EntityManager entities) {
        this.store = store;
        this.records = records;
        this.rules = rules;
        this.answers = answers;
        this.entities = entities;
    }

    /**
     * What a room above has added up: a value, or a numerator and a denominator in its place.
     *
     * @param sampleSize how many people it is of
     */
    public record Summary(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            int sampleSize,
            @Nullable BigDecimal standardDeviation) {}

    /** The measurement with that id, as clients know it. */
    public Optional<MeasurementFacts> find(String id) {
        return stored(MeasurementKey.ofId(id))
                .map(found -> new MeasurementFacts(
                        new KpiSubject(found.key().kpiId(), found.key().subjectId()),
                        found.key().periodStart(),
                        found.periodEnd(),
                        found.value(),
                        found.sampleSize(),
                        found.updatedAt()));
    }

    /** Whether its figures are kept from who asks, because they would say too much of few people. */
    public boolean isWithheld(MeasurementFacts measurement) {
        return stored(keyOf(measurement.about(), measurement.periodStart()))
                .map(answers::of)
                .filter(MeasurementResponse::withheld)
                .isPresent();
    }

    /** Whether the measurement as it stands comes from that source. */
    public boolean isFrom(MeasurementFacts measurement, String source) {
        return stored(keyOf(measurement.about(), measurement.periodStart()))
                .filter(found -> found.source().equals(source))
                .isPresent();
    }

    /**
     * Records a summary by the rules that all measurements meet, as a correction where there is another value.
     *
     * @return false where a rule refuses it, and nothing was written
     */
    @Transactional
    public boolean record(KpiSubject about, LocalDate periodStart, Summary summary, String source) {
        MeasurementRequest request = new MeasurementRequest(
                about.kpiId(),
                about.subjectId(),
                periodStart,
                summary.value(),
                summary.numerator(),
                summary.denominator(),
                summary.sampleSize(),
                summary.standardDeviation(),
                source);
        try {
            rules.judge(request);
        } catch (ProblemException refused) {
            return false;
        }
        records.record(request);
        return true;
    }

    /** Deletes what that source said; what another said stays, and history keeps both. */
    @Transactional
    public void withdraw(KpiSubject about, LocalDate periodStart, String source) {
        MeasurementKey key = keyOf(about, periodStart);
        Optional<Measurement> stored = stored(key);
        // The store writes past the session, which may remember an earlier state.
        stored.ifPresent(entities::refresh);
        stored.filter(found -> found.source().equals(source)).ifPresent(found -> {
            records.delete(key, "*");
            entities.detach(found);
        });
    }

    private Optional<Measurement> stored(MeasurementKey key) {
        return Optional.ofNullable(entities.find(Measurement.class, key));
    }

    private static MeasurementKey keyOf(KpiSubject about, LocalDate periodStart) {
        return new MeasurementKey(about.kpiId(), about.subjectId(), periodStart);
    }

    /** The measurement with the latest period of each pair that has any, by one query for all pairs. */
    public Map<KpiSubject, MeasurementFacts> newest(Collection<KpiSubject> asked) {
        return asked.isEmpty()
                ? Map.of()
                : store.newest(asked).stream().collect(Collectors.toMap(MeasurementFacts::about, Function.identity()));
    }
}
