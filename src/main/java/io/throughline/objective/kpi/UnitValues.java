package io.throughline.objective.kpi;

import io.throughline.platform.json.MoneyAmount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of the unit values for what stands above them. */
@ApplicationScoped
public class UnitValues {

    private final UnitValueRepository values;

    UnitValues(UnitValueRepository values) {
        this.values = values;
    }

    /** Those of the ids that are unit values. */
    public List<UnitValueFacts> findAll(Collection<UUID> ids) {
        return values.list("id in ?1", ids).stream().map(UnitValueFacts::of).toList();
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
    }
}
