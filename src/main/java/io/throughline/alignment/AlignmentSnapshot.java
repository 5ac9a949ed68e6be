package io.throughline.alignment;

import io.throughline.alignment.engine.Coverage;
import io.throughline.alignment.engine.Landscape;
import io.throughline.alignment.engine.Rule;
import io.throughline.math.Money;
import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;

/** How well learning served the business on one day: the figures of the summary, kept. The facts are {@link SnapshotFacts}. */
@Entity
@Immutable
@Table(name = "alignment_snapshot")
class AlignmentSnapshot extends StoredRecord {

    /** Which initiatives a spend is of. */
    enum Scope {
        ALL,
        STRATEGIC
    }

    /** What initiatives cost in one currency, and what the covered ones among them cost. */
    @Embeddable
    record SpendKept(@Enumerated(EnumType.STRING) Scope scope, String currency, BigDecimal covered, BigDecimal total) {

        static SpendKept of(Scope scope, Coverage.Spend spend) {
            return new SpendKept(
                    scope,
                    spend.total().currency().getCurrencyCode(),
                    spend.covered().toMinorUnit(),
                    spend.total().toMinorUnit());
        }

        private Coverage.Spend asSpend() {
            Currency in = Currency.getInstance(currency);
            return new Coverage.Spend(Money.of(covered, in), Money.of(total, in));
        }
    }

    /** How often a rule found something. The rule is kept by its name, which may outlive it. */
    @Embeddable
    record FindingsKept(String rule, int findings, int unattended) {

        static FindingsKept of(Rule rule, Landscape landscape) {
            DiagnosisResponse found = DiagnosisResponse.of(rule, landscape);
            return new FindingsKept(rule.name(), found.count(), found.unattended());
        }
    }

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private SnapshotOrigin origin;

    @Column(name = "created_by")
    private String createdBy;

    private long initiatives;

    @Column(name = "covered_initiatives")
    private long coveredInitiatives;

    @Column(name = "strategic_initiatives")
    private long strategicInitiatives;

    @Column(name = "covered_strategic_initiatives")
    private long coveredStrategicInitiatives;

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "alignment_snapshot_spend", joinColumns = @JoinColumn(name = "alignment_snapshot_id"))
    private Set<SpendKept> spend = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "alignment_snapshot_finding", joinColumns = @JoinColumn(name = "alignment_snapshot_id"))
    private Set<FindingsKept> findings = new HashSet<>();

    protected AlignmentSnapshot() {}

    AlignmentSnapshot(Landscape landscape, SnapshotOrigin origin, String createdBy) {
        this.day = landscape.day();
        this.origin = origin;
        this.createdBy = createdBy;
        Coverage all = landscape.coverage();
        Coverage strategic = landscape.strategicCoverage();
        initiatives = all.total();
        coveredInitiatives = all.covered();
        strategicInitiatives = strategic.total();
        coveredStrategicInitiatives = strategic.covered();
        all.spend().forEach(part -> spend.add(SpendKept.of(Scope.ALL, part)));
        strategic.spend().forEach(part -> spend.add(SpendKept.of(Scope.STRATEGIC, part)));
        Stream.of(Rule.values()).forEach(rule -> findings.add(FindingsKept.of(rule, landscape)));
    }

    LocalDate day() {
        return day;
    }

    SnapshotOrigin origin() {
        return origin;
    }

    String createdBy() {
        return createdBy;
    }

    Coverage coverage() {
        return new Coverage(coveredInitiatives, initiatives, spendOf(Scope.ALL));
    }

    Coverage strategicCoverage() {
        return new Coverage(coveredStrategicInitiatives, strategicInitiatives, spendOf(Scope.STRATEGIC));
    }

    List<FindingsKept> findings() {
        return findings.stream()
                .sorted(Comparator.comparing(FindingsKept::rule))
                .toList();
    }

    private List<Coverage.Spend> spendOf(Scope scope) {
        return spend.stream()
                .filter(part -> part.scope() == scope)
                .sorted(Comparator.comparing(SpendKept::currency))
                .map(SpendKept::asSpend)
                .toList();
    }
}
