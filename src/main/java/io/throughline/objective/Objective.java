package io.throughline.objective;

import io.throughline.math.Period;
import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A business goal, owned by the business, for a period. */
@Entity
@Table(name = "objective")
class Objective extends StoredRecord {

    private String statement;

    private @Nullable String description;

    @Column(name = "category_id")
    private UUID categoryId;

    @Column(name = "business_owner")
    private String businessOwner;

    @Column(name = "org_unit_id")
    private UUID orgUnitId;

    private int priority;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    private ObjectiveStatus status;

    @ElementCollection
    @CollectionTable(name = "objective_parent", joinColumns = @JoinColumn(name = "objective_id"))
    @Column(name = "parent_id")
    @BatchSize(size = 200)
    private Set<UUID> parentIds = new HashSet<>();

    @Column(name = "supersedes_id")
    private @Nullable UUID supersedesId;

    protected Objective() {}

    Objective(ObjectiveRequest request) {
        replace(request);
    }

    final void replace(ObjectiveRequest request) {
        statement = request.statement();
        description = request.description();
        categoryId = request.categoryId();
        businessOwner = request.businessOwner();
        orgUnitId = request.orgUnitId();
        priority = request.priority();
        periodStart = request.periodStart();
        periodEnd = request.periodEnd();
        status = request.status();
        contributeTo(request.parents());
        supersedesId = request.supersedesId();
        knownAs(request.externalReference());
    }

    /** Only what differs is touched, so that the same parents again are no change. */
    private void contributeTo(List<UUID> parents) {
        parentIds.retainAll(parents);
        parentIds.addAll(parents);
    }

    /** Whether it counts on that day: active, and within its period. */
    boolean isLiveOn(LocalDate day) {
        return status.isLive(period(), day);
    }

    String statement() {
        return statement;
    }

    @Nullable String description() {
        return description;
    }

    UUID categoryId() {
        return categoryId;
    }

    String businessOwner() {
        return businessOwner;
    }

    UUID orgUnitId() {
        return orgUnitId;
    }

    int priority() {
        return priority;
    }

    Period period() {
        return new Period(periodStart, periodEnd);
    }

    ObjectiveStatus status() {
        return status;
    }

    /** The objectives that it contributes to, always in the same order. */
    List<UUID> parentIds() {
        return parentIds.stream().sorted().toList();
    }

    @Nullable UUID supersedesId() {
        return supersedesId;
    }
}
