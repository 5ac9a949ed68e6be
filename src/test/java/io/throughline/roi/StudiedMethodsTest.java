package io.throughline.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Cadence;
import io.throughline.objective.kpi.Direction;
import io.throughline.objective.kpi.Indicator;
import io.throughline.objective.kpi.KpiStatus;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.objective.kpi.TimeAggregation;
import io.throughline.objective.kpi.Unit;
import io.throughline.objective.kpi.UnitAggregation;
import io.throughline.objective.kpi.UnitKind;
import io.throughline.roi.StudyData.Point;
import io.throughline.roi.StudyData.Value;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.MethodResult;
import io.throughline.roi.engine.RoiEngine;
import io.throughline.roi.engine.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the methods of a study are given of what was measured. */
class StudiedMethodsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    @Test
    void aSeriesGivesATrendASegmentedRegressionAndAModelOfItsDrivers() {
        List<Point> series = new ArrayList<>();
        for (int month = 0; month < 24; month++) {
            boolean before = month < 12;
            BigDecimal driver = BigDecimal.valueOf(month % 5);
            BigDecimal value = BigDecimal.valueOf(10 + 2L * (month % 5) + (before ? 0 : 3) + month % 3);
            series.add(new Point(FIRST.plusMonths(month), before, value, Collections.emptySortedMap())
                    .drivenBy(new TreeMap<>(Collections.singletonMap("ADVERTISING", driver))));
        }

        List<MethodResult> results =
                results(new StudyData(kpi(UnitKind.COUNT, null), List.of(), series, 1, false, false));

        assertThat(results)
                .extracting(result -> result.method().kind())
                .containsExactlyInAnyOrder("TREND_LINE", "SEGMENTED_REGRESSION", "FORECAST_MODEL", "BEFORE_AFTER");
        assertThat(results).allMatch(result -> result.effect().admissible());
    }

    @Test
    void aRateWithItsEventsIsComparedByThem() {
        List<Value> values = new ArrayList<>();
        for (int month = 0; month < 4; month++) {
            for (String subject : List.of("a", "b")) {
                values.add(rate(subject, subject.equals("a"), month, subject.equals("a") && month > 1 ? 8 : 14));
            }
        }

        List<MethodResult> results =
                results(new StudyData(kpi(UnitKind.RATE, 1000), values, List.of(), 0, true, false));

        assertThat(results)
                .filteredOn(result -> result.method().kind().equals("RATE_COMPARISON"))
                .singleElement()
                .satisfies(
                        result -> assertThat(result.effect().improvement().get().toDigits(6))
                                .isEqualByComparingTo("-60"));
    }

    /** Catches results that follow the order in which the database gave its rows. */
    @Test
    void theOrderOfWhatWasMeasuredChangesNothing() {
        List<Value> values = new ArrayList<>();
        for (int subject = 0; subject < 12; subject++) {
            for (int month = 0; month < 6; month++) {
                values.add(new Value(
                        "subject-" + subject,
                        subject < 6,
                        "cluster-" + subject % 3,
                        month < 3,
                        FIRST.plusMonths(month),
                        BigDecimal.valueOf(20 + subject + (subject < 6 && month >= 3 ? 4 + subject % 2 : 0)),
                        null,
                        null));
            }
        }
        String canonical = canonical(values);
        Collections.shuffle(values, new Random(20261128));
        assertThat(canonical(values)).isEqualTo(canonical);
    }

    private static String canonical(List<Value> values) {
        return CanonicalForm.of(
                StudiedMethods.of(new StudyData(kpi(UnitKind.COUNT, null), values, List.of(), 0, true, true)));
    }

    private static Value rate(String subject, boolean trained, int month, int events) {
        BigDecimal numerator = BigDecimal.valueOf(events);
        BigDecimal denominator = BigDecimal.valueOf(100);
        return new Value(
                subject,
                trained,
                null,
                month < 2,
                FIRST.plusMonths(month),
                numerator.multiply(BigDecimal.TEN),
                numerator,
                denominator);
    }

    private static List<MethodResult> results(StudyData data) {
        return RoiEngine.choose(
                        StudiedMethods.of(data).stream()
                                .map(MethodRequest::toEngine)
                                .toList(),
                        new Scope(io.throughline.roi.engine.Direction.HIGHER_IS_BETTER, ChangeBasis.PER_SUBJECT, 1))
                .results();
    }

    private static KpiFacts kpi(UnitKind kind, @Nullable Integer scale) {
        return new KpiFacts(
                UUID.randomUUID(),
                "CALLS",
                "Calls",
                1,
                new Unit(kind, "calls", null, null, null),
                scale,
                Direction.HIGHER_IS_BETTER,
                TimeAggregation.SUM,
                UnitAggregation.SUM,
                Cadence.MONTHLY,
                4,
                Indicator.LAGGING,
                KpiStatus.ACTIVE);
    }
}
