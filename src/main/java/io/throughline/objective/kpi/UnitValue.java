package io.throughline.objective.kpi;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one unit of improvement of a KPI is worth in money, who says so, and for how long it holds. */
@Entity
@Table(name = "unit_value")
class UnitValue extends StoredRecord {

    @Column(name = "kpi_id")
    private UUID kpiId;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "value_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "value_currency"))
    private MoneyAmount value;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private String source;

    @Column(name = "as_of_date")
    private LocalDate asOfDate;

    @Embedded
    private @Nullable FinanceValidation validatedByFinance;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    protected UnitValue() {}

    UnitValue(UnitValueRequest request, Basis basis) {
        replace(request, basis);
    }

    final void replace(UnitValueRequest request, Basis accepted) {
        kpiId = request.kpiId();
        value = request.value();
        basis = accepted;
        source = request.source();
        asOfDate = request.asOfDate();
        validatedByFinance = request.validatedByFinance();
        expiresOn = request.expiresOn();
        knownAs(request.externalReference());
    }

    UUID kpiId() {
        return kpiId;
    }

    MoneyAmount value() {
        return value;
    }

    Basis basis() {
        return basis;
    }

    String source() {
        return source;
    }

    LocalDate asOfDate() {
        return asOfDate;
    }

    @Nullable FinanceValidation validatedByFinance() {
        return validatedByFinance;
    }

    @Nullable LocalDate expiresOn() {
        return expiresOn;
    }
}
