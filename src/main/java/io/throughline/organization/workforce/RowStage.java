package io.throughline.organization.workforce;

import io.throughline.organization.OrgUnitFunction;
import io.throughline.platform.bulk.TableCopy;
import io.throughline.platform.job.Load;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows into the table {@code workforce_row}. Those that were refused go there too, as far as it can be told whom
 * they are about: others may refer to them, and a snapshot has them.
 */
final class RowStage implements AutoCloseable {

    /** The fields that a row may be silent about, each in place of its power of two; several fields may share one. */
    private static final List<List<String>> STATED = List.of(
            List.of("employeeNumber"),
            List.of("userName"),
            List.of("givenName"),
            List.of("familyName"),
            List.of("email"),
            List.of("employmentEnd"),
            List.of("orgUnitId", "orgUnitExternalId"),
            List.of("managerId", "managerExternalId"),
            List.of("jobTitle"),
            List.of("jobCode"),
            List.of("location"),
            List.of("costCenter"),
            List.of("fullTimeEquivalent"),
            List.of("parentId", "parentExternalId"));

    /** How many columns there are behind the employee number. */
    private static final int OTHER_COLUMNS = 20;

    private final TableCopy copy;
    private final ImportOrder order;
    private long nameless;

    RowStage(Connection connection, ImportOrder order) throws SQLException {
        this.copy = new TableCopy(connection, "workforce_row");
        this.order = order;
    }

    void write(Load.Rows<WorkforceRow> rows, WorkforceRow row) throws SQLException {
        String source = row.sourceSystem() == null ? order.sourceSystem() : row.sourceSystem();
        begin(rows.line(), row.concernsUnit(), false, Objects.requireNonNull(source), row.externalId());
        copy.number(stated(rows));
        copy.date(row.effectiveFrom() == null ? order.effectiveFrom() : row.effectiveFrom());
        copy.date(row.employmentEnd());
        copy.text(row.employeeNumber());
        copy.text(row.userName());
        copy.text(row.displayName());
        copy.text(row.givenName());
        copy.text(row.familyName());
        copy.text(row.email());
        copy.id(row.orgUnitId());
        copy.text(row.orgUnitExternalId());
        copy.id(row.managerId());
        copy.text(row.managerExternalId());
        copy.text(row.jobTitle());
        copy.text(row.jobCode());
        copy.text(row.location());
        copy.text(row.costCenter());
        copy.number(row.fullTimeEquivalent());
        copy.number(row.hourlyCostAmount());
        copy.text(row.hourlyCostCurrency());
        copy.text(row.name());
        OrgUnitFunction function = row.function();
        copy.text(function == null ? null : function.name());
        copy.id(row.parentId());
        copy.text(row.parentExternalId());
        copy.endRow();
    }

    /** A row that will not be written, for what it is called. */
    void writeRefused(Load.Rows<WorkforceRow> rows) throws SQLException {
        String source = said(rows, "sourceSystem", order.sourceSystem());
        String externalId = said(rows, "externalId", null);
        if (source == null || externalId == null) {
            nameless++;
            return;
        }
        begin(rows.line(), WorkforceRow.ORG_UNIT.equals(rows.said("recordType")), true, source, externalId);
        copy.number(0);
        copy.date(order.effectiveFrom());
        copy.nothing();
        copy.text(said(rows, "employeeNumber", null));
        for (int i = 0; i < OTHER_COLUMNS; i++) {
            copy.nothing();
        }
        copy.endRow();
    }

    /** Refused rows of which it cannot even be told whom they are about. */
    long nameless() {
        return nameless;
    }

    void end() throws SQLException {
        copy.end();
    }

    @Override
    public void close() throws SQLException {
        copy.close();
    }

    private void begin(long line, boolean orgUnit, boolean refused, String source, String externalId)
            throws SQLException {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        copy.number(line);
        copy.id(id);
        copy.bool(orgUnit);
        copy.bool(refused);
        copy.text(source);
        copy.text(externalId);
    }

    /** Raw text may hold what the database does not take. */
    private static @Nullable String said(Load.Rows<WorkforceRow> rows, String field, @Nullable String otherwise) {
        String said = rows.said(field);
        return said == null || said.indexOf('\0') >= 0 ? otherwise : said;
    }

    private static int stated(Load.Rows<WorkforceRow> rows) {
        int stated = 0;
        for (int i = 0; i < STATED.size(); i++) {
            for (String field : STATED.get(i)) {
                stated |= rows.states(field) ? 1 << i : 0;
            }
        }
        return stated;
    }
}
