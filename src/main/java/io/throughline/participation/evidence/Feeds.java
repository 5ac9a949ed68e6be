package io.throughline.participation.evidence;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which KPI each instrument and rubric is recorded for. */
@Singleton
class Feeds {

    private final EntityManager entities;

    Feeds(EntityManager entities) {
        this.entities = entities;
    }

    /** That an instrument or a rubric is recorded for a KPI. */
    record Feed(EvidenceKind kind, UUID definition) {}

    /** A day in a unit of which something was recorded. */
    record Day(UUID unit, LocalDate date) {}

    Optional<UUID> kpiOf(EvidenceKind kind, UUID definition) {
        List<?> found = entities.createNativeQuery(
                        kind == EvidenceKind.SKILL_CHECK
                                ? "select kpi_id from instrument where id = :id and kpi_id is not null"
                                : "select kpi_id from rubric where id = :id and kpi_id is not null")
                .setParameter("id", definition)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    Optional<Feed> of(UUID kpi) {
        List<?> found = entities.createNativeQuery(
                        """
                        select 'SKILL_CHECK', id from instrument where kpi_id = :kpi
                        union all
                        select 'OBSERVATION', id from rubric where kpi_id = :kpi
                        """)
                .setParameter("kpi", kpi)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Feed(EvidenceKind.valueOf((String) row[0]), (UUID) row[1]))
                .findFirst();
    }

    List<Day> days(EvidenceKind kind, UUID definition) {
        List<?> found = entities.createNativeQuery(
                        kind == EvidenceKind.SKILL_CHECK
                                ? "select distinct org_unit_id, taken_on from skill_check"
                                        + " where instrument_id = :id and org_unit_id is not null and stage = 'POST'"
                                : "select distinct org_unit_id, observed_on from observation"
                                        + " where rubric_id = :id and org_unit_id is not null")
                .setParameter("id", definition)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Day((UUID) row[0], Dates.of(row[1])))
                .toList();
    }
}
