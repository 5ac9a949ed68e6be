package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would have come without the program as others projected it, beside what came: a point and no interval, since a
 * printed figure says nothing of its scatter.
 *
 * <p>Source: Phillips, Handbook of Training Evaluation and Measurement Methods, 3rd ed. 1997. Worked examples P6 and P7.
 *
 * @param before the measure before the program, or null where it is not said
 */
public record PrintedProjection(Origin origin, Fraction projected, BigDecimal actual, @Nullable BigDecimal before)
        implements IsolationMethod {

    /** How the projection was made. */
    public enum Origin {
        TREND_LINE(TrendLine.KIND, Assumption.TREND_WOULD_HAVE_GONE_ON),
        FORECAST_MODEL(ForecastModel.KIND, Assumption.DRIVERS_EXPLAIN_THE_REST);

        private final String kind;
        private final Assumption assumption;

        Origin(String kind, Assumption assumption) {
            this.kind = kind;
            this.assumption = assumption;
        }
    }

    @Override
    public String kind() {
        return origin.kind;
    }

    @Override
    public Effect effect(Scope scope) {
        Fraction came = Fraction.of(actual);
        Effect effect = Effect.measured(
                Grade.C,
                scope.direction().mirror(came.minus(projected)),
                projected,
                Figure.absent(Reason.PRINTED_PROJECTION),
                null,
                Set.of(),
                List.of(Diagnostic.untested(Check.AUTOCORRELATION, Reason.PRINTED_PROJECTION)));
        return before == null ? effect : effect.beside(scope.direction().mirror(came.minus(Fraction.of(before))));
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(
                origin.assumption, Assumption.NOTHING_ELSE_AT_THE_SAME_TIME, Assumption.PROJECTION_TAKEN_AS_GIVEN);
    }

    @Override
    public void check(Faults faults) {
        // Any values are a projection and what came of it.
    }
}
