package io.throughline.organization.workforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.throughline.organization.LearningGuard;
import io.throughline.platform.bulk.BulkFormat;
import io.throughline.platform.bulk.RowReader;
import io.throughline.platform.bulk.RowReaders;
import io.throughline.platform.job.Load;
import io.throughline.platform.job.LoadCounts;
import io.throughline.platform.job.LoadKind;
import io.throughline.platform.job.LoadOrder;
import io.throughline.platform.problem.Faults;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Workforce files: read as they arrive, each row judged by itself, and brought in together once all are there. */
@Singleton
class WorkforceImport implements LoadKind {

    private final RowReaders readers;
    private final List<LearningGuard> guards;
    private final DataSource database;
    private final ObjectMapper mapper;
    private final Clock clock;

    WorkforceImport(
            RowReaders readers,
            @All List<LearningGuard> guards,
            DataSource database,
            ObjectMapper mapper,
            Clock clock) {
        this.readers = readers;
        this.guards = guards;
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "workforce-import";
    }

    @Override
    public String path() {
        return WorkforceImportResource.PATH;
    }

    /** Names are looked at before the file is stored: what must not be known must not wait in a table either. */
    @Override
    public void inspect(LoadOrder asked, InputStream content) throws IOException {
        ImportOrder order = ImportOrder.of(asked.more()::get, mapper);
        RowReader<WorkforceRow> rows = readers.open(
                asked.format(),
                content,
                WorkforceRow.class,
                names -> WorkforceRow.missing(names, order),
                order.dialect());
        while (asked.format() != BulkFormat.CSV && rows.pass()) {
            // each row of JSON has names of its own
        }
    }

    @Override
    public LoadCounts load(Load load) throws IOException {
        try (Connection connection = database.getConnection()) {
            int silence = connection.getNetworkTimeout();
            // A merge of hundreds of thousands is one statement, which is silent until it is done.
            connection.setNetworkTimeout(Runnable::run, 0);
            try {
                ImportOrder order = ImportOrder.of(load::asked, mapper);
                long nameless = stage(connection, load, order);
                return new WorkforceMerge(connection, load, order, guards, clock).merge(nameless);
            } finally {
                connection.setNetworkTimeout(Runnable::run, silence);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the import failed in the database", failure);
        }
    }

    /** Reads all rows into the table {@code workforce_row}, and says how many of them nobody can name. */
    private static long stage(Connection connection, Load load, ImportOrder order) throws IOException, SQLException {
        Load.Rows<WorkforceRow> rows =
                load.rows(WorkforceRow.class, names -> WorkforceRow.missing(names, order), order.dialect());
        WorkforceSql.STAGE.execute(connection, Map.of());
        try (RowStage stage = new RowStage(connection, order)) {
            for (WorkforceRow row = rows.next(() -> stage.writeRefused(rows));
                    row != null;
                    row = rows.next(() -> stage.writeRefused(rows))) {
                Faults faults = new Faults();
                RowRules.judge(row, order, faults);
                if (faults.isEmpty()) {
                    stage.write(rows, row);
                } else {
                    load.refuse(rows.line(), faults.violations());
                    stage.writeRefused(rows);
                }
            }
            stage.end();
            return stage.nameless();
        }
    }
}
