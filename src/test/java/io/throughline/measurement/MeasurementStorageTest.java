package io.throughline.measurement;

import static io.throughline.measurement.GivenMeasurement.countKpi;
import static io.throughline.measurement.GivenMeasurement.json;
import static io.throughline.measurement.GivenMeasurement.measurement;
import static io.throughline.measurement.GivenMeasurement.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service's own role can and cannot do to the evidence. */
@QuarkusTest
class MeasurementStorageTest extends ApiTest {

    @Inject
    DataSource database;

    @Test
    void makesThePartitionsOfAYearWhenItIsFirstWritten() throws SQLException {
        assertThat(text("select to_regclass('measurement_1912')")).isNull();

        measurement(countKpi("YEARLY"), subject(), "1912-01-01", "1");

        assertThat(text("select string_agg(inhparent::regclass::text, ',' order by 1) from pg_inherits where inhrelid"
                        + " in ('measurement_1912'::regclass, 'measurement_history_1912'::regclass)"))
                .isEqualTo("measurement,measurement_history");
    }

    /** An import holds the table of subjects for minutes: who needs a new year then waits, and nobody else does. */
    @Test
    void waitsForAPartitionWithoutMakingOthersWait() throws Exception {
        String path = "/v1/measurements";
        String first = json(countKpi("YEARLY"), subject(), "1913-01-01", "\"value\": 1");
        try (Connection busy = database.getConnection();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("lock table subject in row exclusive mode");
            CompletableFuture<Integer> written =
                    CompletableFuture.supplyAsync(() -> post(path, first).statusCode());
            Thread.sleep(500);
            for (int i = 0; i < 3; i++) {
                long begin = System.nanoTime();
                subject();
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
            }
            assertThat(written).isNotDone();
            busy.rollback();
            assertThat(written.get()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from measurement_history",
                "update measurement_history set value = 0",
                "delete from measurement_history_2026",
                "truncate measurement",
                "create table measurement_2100 partition of measurement for values from ('2100-01-01') to ('2101-01-01')"
            })
    void cannotBeDoneByTheService(String sql) {
        measurement(countKpi("MONTHLY"), subject(), "2026-02-01", "1");
        assertThatThrownBy(() -> text(sql)).hasMessageContaining("permission denied");
    }

    private @Nullable String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
