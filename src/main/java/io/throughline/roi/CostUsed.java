package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.initiative.CostState;
import io.throughline.initiative.Costs.CostFacts;
import io.throughline.initiative.Proration;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.CostLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cost as a calculation used it.
 *
 * @param exchangeRate that brought it to the calculation's currency; null where it is in it
 */
record CostUsed(
        String id,
        CostCategory category,
        @Nullable String description,
        CostState state,
        MoneyAmount amount,
        Proration proration,
        @Nullable LocalDate incurredOn,
        @Nullable RateUsed exchangeRate) {

    static CostUsed of(CostFacts item) {
        return new CostUsed(
                item.id().toString(),
                item.category(),
                item.description(),
                item.state(),
                item.amount(),
                item.proration(),
                item.incurredOn(),
                item.rate() == null ? null : RateUsed.of(item.rate()));
    }

    CostLine toEngine() {
        return new CostLine(
                id,
                toEngine(category),
                io.throughline.roi.engine.CostState.valueOf(state.name()),
                exchangeRate == null ? amount.toMoney() : exchangeRate.convert(amount.toMoney()),
                proration.share(),
                incurredOn);
    }

    static io.throughline.roi.engine.CostCategory toEngine(CostCategory category) {
        return io.throughline.roi.engine.CostCategory.valueOf(category.name());
    }
}
