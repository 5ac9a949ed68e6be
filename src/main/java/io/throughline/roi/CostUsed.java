package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.initiative.CostState;
import io.throughline.initiative.Costs.CostFacts;
import io.throughline.initiative.Proration;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.CostLine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A cost as a calculation used it. */
record CostUsed(
        String id,
        CostCategory category,
        @Nullable String description,
        CostState state,
        MoneyAmount amount,
        Proration proration) {

    static CostUsed of(CostFacts item) {
        return new CostUsed(
                item.id().toString(),
                item.category(),
                item.description(),
                item.state(),
                item.amount(),
                item.proration());
    }

    CostLine toEngine() {
        return new CostLine(
                id,
                toEngine(category),
                io.throughline.roi.engine.CostState.valueOf(state.name()),
                amount.toMoney(),
                share());
    }

    static io.throughline.roi.engine.CostCategory toEngine(CostCategory category) {
        return io.throughline.roi.engine.CostCategory.valueOf(category.name());
    }

    private io.throughline.roi.engine.Proration share() {
        return switch (proration.method()) {
            case DIRECT -> new io.throughline.roi.engine.Proration.Direct();
            case BY_LIFE ->
                new io.throughline.roi.engine.Proration.ByLife(
                        Objects.requireNonNull(proration.monthsUsed()), Objects.requireNonNull(proration.lifeMonths()));
            case BY_PARTICIPANTS ->
                new io.throughline.roi.engine.Proration.ByParticipants(
                        Objects.requireNonNull(proration.participants()),
                        Objects.requireNonNull(proration.expectedParticipants()));
        };
    }
}
