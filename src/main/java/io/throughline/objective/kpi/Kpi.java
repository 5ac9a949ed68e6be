package io.throughline.objective.kpi;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A key figure with one governed definition, every version of which is kept. */
@Entity
@Table(name = "kpi")
@BatchSize(size = 200)
class Kpi extends StoredRecord {

    private String code;

    private String name;

    private String owner;

    @Column(name = "data_source")
    private @Nullable String dataSource;

    private int level;

    @Enumerated(EnumType.STRING)
    private Indicator indicator;

    @Enumerated(EnumType.STRING)
    private KpiStatus status;

    @Column(name = "definition_version")
    private int definitionVersion;

    @Embedded
    private Definition definition;

    @OneToMany(mappedBy = "kpi", cascade = CascadeType.PERSIST)
    private List<KpiDefinition> definitions = new ArrayList<>();

    protected Kpi() {}

    Kpi(KpiRequest request, Instant now) {
        replace(request, now);
    }

    final void replace(KpiRequest request, Instant now) {
        code = request.code();
        name = request.name();
        owner = request.owner();
        dataSource = request.dataSource();
        level = request.level();
        indicator = request.indicator();
        status = request.status();
        knownAs(request.externalReference());

        boolean same = request.definition().equals(definition);
        definition = request.definition();
        if (!same) {
            definitionVersion++;
            definitions.add(new KpiDefinition(this, now));
        }
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String owner() {
        return owner;
    }

    @Nullable String dataSource() {
        return dataSource;
    }

    int level() {
        return level;
    }

    Indicator indicator() {
        return indicator;
    }

    KpiStatus status() {
        return status;
    }

    boolean isRetired() {
        return status == KpiStatus.RETIRED;
    }

    int definitionVersion() {
        return definitionVersion;
    }

    Definition definition() {
        return definition;
    }
}
