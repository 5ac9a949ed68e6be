package io.throughline.objective.kpi;

import io.throughline.platform.json.MoneyAmount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of the unit values for what stands above them. */
@ApplicationScoped
public class UnitValues {

    private final UnitValueRepository values;

    UnitValues(UnitValueRepository values) {
        this.values = values;
    }

    public Optional<UnitValueFacts> find(UUID id) {
        return values.findByIdOptional(id).map(UnitValueFacts::of);
    }

    /** The KPI's unit value with the latest as-of date, expired or not. */
    public Optional<UnitValueFacts> newestOf(UUID kpiId) {
        return values.newestOf(kpiId).map(UnitValueFacts::of);
    }

    /**
     * A unit value as other rooms know it.
     *
     * @param value what one unit of improvement is worth, above 0; of a percent KPI, one percentage point
     * @param validated whether finance stands behind it
     */
    public record UnitValueFacts(
            UUID id,
            UUID kpiId,
            MoneyAmount value,
            Basis basis,
            String source,
            LocalDate asOfDate,
            boolean validated,
            @Nullable LocalDate expiresOn) {

        static UnitValueFacts of(UnitValue stored) {
            return new UnitValueFacts(
                    stored.id(),
                    stored.kpiId(),
                    stored.value(),
                    stored.basis(),
                    stored.source(),
                    stored.asOfDate(),
                    stored.validatedByFinance() != null,
                    stored.expiresOn());
        }

        /** Whether it no longer holds on that day. */
        public boolean isExpiredOn(LocalDate day) {
            return expiresOn != null && !day.isBefore(expiresOn);
        }
    }
}
