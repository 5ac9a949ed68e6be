package io.throughline.objective.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One version of what a KPI's figure means, kept for good. */
@Entity
@Immutable
@Table(name = "kpi_definition")
class KpiDefinition {

    @Id
    private UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kpi_id")
    @SuppressWarnings("UnusedVariable") // read by the database alone
    private Kpi kpi;

    @Column(name = "definition_version")
    private int definitionVersion;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Embedded
    private Definition definition;

    protected KpiDefinition() {}

    KpiDefinition(Kpi kpi, Instant validFrom) {
        this.kpi = kpi;
        this.definitionVersion = kpi.definitionVersion();
        this.validFrom = validFrom;
        this.definition = kpi.definition();
    }

    int definitionVersion() {
        return definitionVersion;
    }

    Instant validFrom() {
        return validFrom;
    }

    Definition definition() {
        return definition;
    }
}
