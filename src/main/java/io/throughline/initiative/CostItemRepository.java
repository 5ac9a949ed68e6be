package io.throughline.initiative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.throughline.platform.persistence.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored cost items. */
@ApplicationScoped
class CostItemRepository implements PanacheRepositoryBase<CostItem, UUID> {

    boolean existFor(UUID initiative) {
        return count("initiativeId", initiative) > 0;
    }

    Optional<CostItem> knownAs(ExternalReference reference) {
        return find("sourceSystem = ?1 and externalId = ?2", reference.sourceSystem(), reference.externalId())
                .firstResultOptional();
    }

    List<CostItem> ofInitiative(UUID initiative) {
        return list("initiativeId = ?1 order by id", initiative);
    }

    /** What counts of the costs of all initiatives, added up as far as the same share of it is borne. */
    List<Counted> counted() {
        return getEntityManager()
                .createQuery(
                        """
                        select c.initiativeId, c.amount.currency, c.exchangeRateId, c.proration, sum(c.amount.amount)
                        from CostItem c
                        where c.state = ACTUAL or not exists (
                            select 1 from CostItem a
                            where a.initiativeId = c.initiativeId and a.category = c.category and a.state = ACTUAL)
                        group by c.initiativeId, c.amount.currency, c.exchangeRateId, c.proration
                        """,
                        Counted.class)
                .getResultList();
    }

    record Counted(
            UUID initiativeId,
            String currency,
            @Nullable UUID exchangeRateId,
            Proration proration,
            BigDecimal amount) {}
}
