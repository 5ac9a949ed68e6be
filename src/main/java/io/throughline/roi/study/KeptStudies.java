package io.throughline.roi.study;

import io.throughline.math.Period;
import io.throughline.platform.json.Decimals;
import io.throughline.roi.CanonicalForm;
import io.throughline.roi.ChangedMeasurement;
import io.throughline.roi.StudiedEffect;
import io.throughline.roi.StudiedEffects;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.ledger.Population;
import io.throughline.roi.ledger.StudiedImprovements;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What calculations and the ledger are told of the studies that are kept. */
@Singleton
class KeptStudies implements StudiedEffects, StudiedImprovements {

    private static final int MOST_CHANGED = 200;
    private static final int MONTHS_AFTER = 12;

    private static final String NEWEST =
            """
            select s.improvement from impact_study s
            where s.kpi_id = :kpi and s.change_basis = :basis and s.grade in ('A', 'B', 'C')
              and s.org_unit_id is not distinct from cast(:unit as uuid)
              and s.cohort_id is not distinct from cast(:cohort as uuid)
              and s.intervention_start <= :start and s.intervention_end >= :ended
              and not exists (select from impact_study newer where newer.supersedes = s.id)
            order by s.created_at desc, s.id desc
            limit 1
            """;

    private static final String CHANGED =
            """
            select used.impact_study_id, used.kpi_id, used.subject_id, used.period_start, used.value, now.value,
                   now.kpi_id is null,
                   figure_withheld(used.kpi_id, used.subject_id, past.period_start, past.period_end)
            from impact_study_measurement used
            join measurement_history past on past.kpi_id = used.kpi_id and past.subject_id = used.subject_id
              and past.period_start = used.period_start and past.version = used.version
            left join measurement now on now.kpi_id = used.kpi_id and now.subject_id = used.subject_id
              and now.period_start = used.period_start
            where used.impact_study_id in (:studies)
            order by used.kpi_id, used.period_start, used.subject_id
            """;

    private final EntityManager entities;

    KeptStudies(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<BigDecimal> newest(UUID kpiId, Population population, ChangeBasis basis, Period period) {
        List<?> found = entities.createNativeQuery(NEWEST)
                .setParameter("kpi", kpiId)
                .setParameter("basis", basis.name())
                .setParameter("unit", population.orgUnitId())
                .setParameter("cohort", population.cohortId())
                .setParameter("start", period.start())
                .setParameter("ended", period.start().minusMonths(MONTHS_AFTER))
                .getResultList();
        return found.stream().map(BigDecimal.class::cast).findFirst();
    }

    @Override
    public Map<UUID, StudiedEffect> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("from ImpactStudyStatement where ownerId in :ids", ImpactStudyStatement.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ImpactStudyStatement::ownerId, KeptStudies::effect));
    }

    private static StudiedEffect effect(ImpactStudyStatement kept) {
        StudyInputs inputs = CanonicalForm.read(kept.inputs(), StudyInputs.class);
        return new StudiedEffect(inputs.kpi(), inputs.population(), inputs.changeBasis(), inputs.methods());
    }

    @Override
    public List<ChangedMeasurement> changedUnder(Collection<UUID> studyIds) {
        if (studyIds.isEmpty()) {
            return List.of();
        }
        List<?> found = entities.createNativeQuery(CHANGED)
                .setParameter("studies", studyIds)
                .setMaxResults(MOST_CHANGED)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(KeptStudies::changed)
                .toList();
    }

    private static ChangedMeasurement changed(Object[] row) {
        boolean withheld = (Boolean) row[7];
        return new ChangedMeasurement(
                (UUID) row[0],
                (UUID) row[1],
                withheld ? null : (UUID) row[2],
                (LocalDate) row[3],
                withheld ? null : plain(row[4]),
                withheld ? null : plain(row[5]),
                (Boolean) row[6],
                withheld);
    }

    private static @Nullable BigDecimal plain(@Nullable Object value) {
        return value == null ? null : Decimals.plain((BigDecimal) value);
    }
}
