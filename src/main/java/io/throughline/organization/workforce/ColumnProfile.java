package io.throughline.organization.workforce;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** How a system writes its workforce files: its own headings, and the form of its dates and numbers. */
@Entity
@Table(name = "column_profile")
class ColumnProfile extends StoredRecord {

    private String name;

    @Column(name = "row_source")
    private @Nullable String rowSource;

    @ElementCollection
    @CollectionTable(name = "column_profile_heading", joinColumns = @JoinColumn(name = "column_profile_id"))
    @OrderBy("heading")
    @BatchSize(size = 200)
    private List<ColumnMapping> columns = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "column_profile_constant", joinColumns = @JoinColumn(name = "column_profile_id"))
    @OrderBy("field")
    @BatchSize(size = 200)
    private List<ColumnConstant> constants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "column_profile_ignored", joinColumns = @JoinColumn(name = "column_profile_id"))
    @Column(name = "heading")
    @OrderBy
    @BatchSize(size = 200)
    private List<String> ignored = new ArrayList<>();

    @Column(name = "date_format")
    private @Nullable String dateFormat;

    @Column(name = "decimal_comma")
    private boolean decimalComma;

    protected ColumnProfile() {}

    ColumnProfile(ColumnProfileRequest request) {
        replace(request);
    }

    final void replace(ColumnProfileRequest request) {
        name = request.name();
        rowSource = request.sourceSystem();
        keep(
                columns,
                columns(),
                request.columns().stream()
                        .sorted(Comparator.comparing(ColumnMapping::heading))
                        .toList());
        keep(
                constants,
                constants(),
                request.constantsOrNone().stream()
                        .sorted(Comparator.comparing(ColumnConstant::field))
                        .toList());
        keep(ignored, ignored(), request.ignoredOrNone().stream().sorted().toList());
        dateFormat = request.dateFormat();
        decimalComma = Boolean.TRUE.equals(request.decimalComma());
        knownAs(request.externalReference());
    }

    /** The same again is no change. */
    private static <T> void keep(List<T> stored, List<T> said, List<T> wanted) {
        if (!said.equals(wanted)) {
            stored.clear();
            stored.addAll(wanted);
        }
    }

    String name() {
        return name;
    }

    @Nullable String rowSource() {
        return rowSource;
    }

    List<ColumnMapping> columns() {
        return columns.stream()
                .sorted(Comparator.comparing(ColumnMapping::heading))
                .toList();
    }

    List<ColumnConstant> constants() {
        return constants.stream()
                .sorted(Comparator.comparing(ColumnConstant::field))
                .toList();
    }

    List<String> ignored() {
        return ignored.stream().sorted().toList();
    }

    @Nullable String dateFormat() {
        return dateFormat;
    }

    boolean hasDecimalComma() {
        return decimalComma;
    }
}
