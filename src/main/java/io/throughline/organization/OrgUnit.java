package io.throughline.organization;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the organization: a division, a region, a team. */
@Entity
@Table(name = "org_unit")
class OrgUnit extends StoredRecord {

    private String name;

    @Enumerated(EnumType.STRING)
    private OrgUnitFunction function;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    /** Which units it stood below, and when; the last line is the one of now. */
    @ElementCollection
    @CollectionTable(name = "org_unit_line", joinColumns = @JoinColumn(name = "org_unit_id"))
    @OrderBy("effectiveFrom")
    private List<OrgUnitLine> lines = new ArrayList<>();

    protected OrgUnit() {}

    OrgUnit(OrgUnitRequest request, LocalDate today) {
        lines.add(new OrgUnitLine(OrgUnitLine.EVER_SINCE, null, request.parentId()));
        replace(request, today);
    }

    final void replace(OrgUnitRequest request, LocalDate today) {
        name = request.name();
        function = request.function();
        moveTo(request.parentId(), today);
        knownAs(request.externalReference());
    }

    private void moveTo(@Nullable UUID parent, LocalDate today) {
        parentId = parent;
        OrgUnitLine last = lines.get(lines.size() - 1);
        if (Objects.equals(last.parentId(), parent)) {
            return;
        }
        lines.remove(last);
        if (last.effectiveFrom().isBefore(today)) {
            lines.add(new OrgUnitLine(last.effectiveFrom(), today, last.parentId()));
        }
        lines.add(new OrgUnitLine(today, null, parent));
    }

    String name() {
        return name;
    }

    OrgUnitFunction function() {
        return function;
    }

    @Nullable UUID parentId() {
        return parentId;
    }
}
