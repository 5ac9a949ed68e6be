package io.throughline.measurement.series;

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
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    private static final KpiFacts KPI = new KpiFacts(
            new UUID(0, 1),
            "CALLS",
            "Calls",
            1,
            new Unit(UnitKind.COUNT, "calls", null, null, null),
            null,
            Direction.HIGHER_IS_BETTER,
            TimeAggregation.SUM,
            UnitAggregation.SUM,
            Cadence.MONTHLY,
            4,
            Indicator.LEADING,
            KpiStatus.ACTIVE);

    @ParameterizedTest
    @CsvSource({
        "28 34, 28, 34",
        "28.3 33.1, 28, 34",
        "-3 12, -5, 15",
        "0 1, 0, 1",
        "28, 10, 40",
        "0, -1, 1",
        "-28, -40, -10",
        "0.0003 0.0009, 0.0002, 0.001",
        "1234567 2345678, 1000000, 2500000"
    })
    void goesFromOneRoundNumberToAnother(String values, String minimum, String maximum) {
        Axis axis = Axis.of(
                KPI, Stream.of(values.split(" ", -1)).map(BigDecimal::new).toList());

        assertThat(axis).isEqualTo(new Axis("Calls (calls)", new BigDecimal(minimum), new BigDecimal(maximum)));
    }

    @Test
    void hasNoEndsWithoutValues() {
        assertThat(Axis.of(KPI, List.of())).isEqualTo(new Axis("Calls (calls)", null, null));
    }
}
