package io.throughline.organization.employee;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a pseudonym of a person everywhere at once. The id stays, and with it what figures are made of; who that was,
 * nobody can find out any more.
 */
@Singleton
class Erasures {

    private final EntityManager entities;
    private final List<PersonalData> places;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final Clock clock;

    Erasures(
            EntityManager entities,
            @All List<PersonalData> places,
            AuditTrail audit,
            ObjectMapper mapper,
            Clock clock) {
        this.entities = entities;
        this.places = places;
        this.audit = audit;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What history keeps of it. */
    record Trace(UUID id, UUID employeeId, Instant erasedAt) {}

    Erasure.Answer erase(UUID employeeId, String reason) {
        Employee employee = entities.find(Employee.class, employeeId, LockModeType.PESSIMISTIC_WRITE);
        if (employee == null) {
            throw ProblemException.notFound("employee", employeeId);
        }
        EmployeeRecords.refuseErased(employee);
        Instant now = clock.instant();
        employee.erase(now, LocalDate.now(clock));
        entities.flush();
        List<Erasure.Found> found = new ArrayList<>();
        found.add(new Erasure.Found("employee", 1, 0));
        for (PersonalData place : places) {
            long erased = place.erase(employeeId);
            entities.flush();
            found.add(new Erasure.Found(place.what(), erased, place.remaining(employeeId)));
        }
        Erasure erasure = new Erasure(employeeId, now, audit.actor(), reason, found, mapper);
        entities.persist(erasure);
        audit.created("erasure", erasure.id(), now, new Trace(erasure.id(), employeeId, now));
        return erasure.answer(mapper);
    }

    Optional<Erasure.Answer> find(UUID employeeId) {
        return entities.createQuery("from Erasure where employeeId = :employee", Erasure.class)
                .setParameter("employee", employeeId)
                .getResultStream()
                .findFirst()
                .map(erasure -> erasure.answer(mapper));
    }
}
