package io.throughline.roi;

import io.throughline.roi.engine.Purpose;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Finds what was promised of an initiative before. */
@Singleton
class Forecasts {

    private final EntityManager entities;

    Forecasts(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ForecastUsed> newest(UUID initiative) {
        return entities.createQuery(
                        "from RoiCalculation where initiativeId = :initiative and purpose = :purpose order by id desc",
                        RoiCalculation.class)
                .setParameter("initiative", initiative)
                .setParameter("purpose", Purpose.FORECAST)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ForecastUsed::of);
    }
}
