package io.throughline.bench;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Measurements without the service: one statement, one string. */
@Path("/bench/measurements")
@Produces(MediaType.APPLICATION_JSON)
class BareMeasurements {

    private static final String COLUMNS = "select kpi_id, subject_id, period_start, period_end, version, created_at,"
            + " updated_at, recorded_by, definition_version, value, numerator, denominator, sample_size,"
            + " standard_deviation, source from measurement";

    private final DataSource database;

    BareMeasurements(DataSource database) {
        this.database = database;
    }

    @GET
    @Path("{id}")
    @PermitAll
    public String get(@PathParam("id") String id) throws SQLException {
        ByteBuffer key = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        COLUMNS + " where kpi_id = ? and subject_id = ? and period_start = ?")) {
            statement.setObject(1, new UUID(key.getLong(), key.getLong()));
            statement.setObject(2, new UUID(key.getLong(), key.getLong()));
            statement.setObject(3, LocalDate.ofEpochDay(key.getInt()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                StringBuilder json = new StringBuilder(512);
                write(json, row);
                return json.toString();
            }
        }
    }

    @GET
    @PermitAll
    public String page(@QueryParam("kpiId") UUID kpiId, @QueryParam("limit") int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        COLUMNS + " where kpi_id = ? order by kpi_id, subject_id, period_start limit ?")) {
            statement.setObject(1, kpiId);
            statement.setInt(2, limit + 1);
            try (ResultSet row = statement.executeQuery()) {
                StringBuilder json = new StringBuilder(32_768).append("{\"items\":[");
                int rows = 0;
                while (row.next() && rows < limit) {
                    json.append(rows++ == 0 ? "" : ",");
                    write(json, row);
                }
                return json.append("],\"nextCursor\":\"").append(kpiId).append("\"}").toString();
            }
        }
    }

    private static void write(StringBuilder json, ResultSet row) throws SQLException {
        UUID kpi = row.getObject(1, UUID.class);
        UUID subject = row.getObject(2, UUID.class);
        LocalDate start = row.getObject(3, LocalDate.class);
        byte[] key = ByteBuffer.allocate(36)
                .putLong(kpi.getMostSignificantBits())
                .putLong(kpi.getLeastSignificantBits())
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .putInt((int) start.toEpochDay())
                .array();
        json.append("{\"id\":\"").append(Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        json.append("\",\"version\":").append(row.getLong(5));
        json.append(",\"createdAt\":\"").append(row.getObject(6, OffsetDateTime.class).toInstant());
        json.append("\",\"updatedAt\":\"").append(row.getObject(7, OffsetDateTime.class).toInstant());
        json.append("\",\"recordedBy\":\"").append(row.getString(8));
        json.append("\",\"kpiId\":\"").append(kpi);
        json.append("\",\"definitionVersion\":").append(row.getInt(9));
        json.append(",\"subjectId\":\"").append(subject);
        json.append("\",\"periodStart\":\"").append(start);
        json.append("\",\"periodEnd\":\"").append(row.getObject(4, LocalDate.class));
        json.append("\",\"value\":").append(plain(row, 10));
        json.append(",\"numerator\":").append(plain(row, 11));
        json.append(",\"denominator\":").append(plain(row, 12));
        json.append(",\"sampleSize\":").append(plain(row, 13));
        json.append(",\"standardDeviation\":").append(plain(row, 14));
        json.append(",\"source\":\"").append(row.getString(15)).append("\"}");
    }

    private static @Nullable String plain(ResultSet row, int column) throws SQLException {
        var number = row.getBigDecimal(column);
        return number == null ? null : number.toPlainString();
    }
}
