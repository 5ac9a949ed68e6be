package io.throughline.measurement;

import io.throughline.objective.kpi.Kpis;
import io.throughline.organization.Subjects;
import io.throughline.platform.job.Load;
import io.throughline.platform.job.LoadCounts;
import io.throughline.platform.job.LoadKind;
import io.throughline.platform.problem.Faults;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Measurements by the million: read as they arrive, judged a batch at a time by the rules that every measurement meets,
 * copied into a table of the session's own while the next ones are judged, and merged from there by sets.
 */
@Singleton
class MeasurementLoad implements LoadKind {

    private static final int BATCH = 1_000;

    private final Kpis kpis;
    private final Subjects subjects;
    private final MeasurementStore store;
    private final DataSource database;
    private final Clock clock;

    MeasurementLoad(Kpis kpis, Subjects subjects, MeasurementStore store, DataSource database, Clock clock) {
        this.kpis = kpis;
        this.subjects = subjects;
        this.store = store;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "measurement-load";
    }

    @Override
    public String path() {
        return MeasurementBulkResource.PATH;
    }

    @Override
    public LoadCounts load(Load load) throws IOException {
        try (Connection connection = database.getConnection()) {
            int silence = connection.getNetworkTimeout();
            // A merge of millions is one statement, which is silent until it is done.
            connection.setNetworkTimeout(Runnable::run, 0);
            try {
                return load(connection, load);
            } finally {
                connection.setNetworkTimeout(Runnable::run, silence);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the load failed in the database", failure);
        }
    }

    private LoadCounts load(Connection connection, Load load) throws IOException, SQLException {
        Judged judged = judge(connection, load);
        StagedReadings staged = new StagedReadings(connection, load, judged.readings);
        staged.refuseRepeated();
        if (load.isDryRun()) {
            return staged.compare();
        }
        if (load.mayWrite()) {
            store.ensurePartitions(judged.years);
        }
        return staged.merge(clock::instant);
    }

    /** What has gone into the table {@code reading}. */
    private static final class Judged {
        private final Set<Integer> years = new TreeSet<>();
        private long readings;
    }

    private Judged judge(Connection connection, Load load) throws IOException, SQLException {
        Load.Rows<MeasurementRow> rows = load.rows(MeasurementRow.class, names -> MeasurementRow.missing(names, load));
        try (Statement stage = connection.createStatement()) {
            stage.execute(MeasurementSql.STAGE.text());
        }
        RowWorld world = new RowWorld(kpis, subjects, LocalDate.now(clock), load.asked(MeasurementRow.SOURCE));
        Judged judged = new Judged();
        List<MeasurementRow> batch = new ArrayList<>(BATCH);
        long[] lines = new long[BATCH];
        try (ReadingCopy copy = new ReadingCopy(connection)) {
            while (fill(batch, lines, rows)) {
                world.learn(batch);
                for (int i = 0; i < batch.size(); i++) {
                    judge(batch.get(i), lines[i], world, load, copy, judged);
                }
            }
            copy.end();
        }
        return judged;
    }

    /** Reads the next rows and their lines, and says whether there were any. */
    private static boolean fill(List<MeasurementRow> batch, long[] lines, Load.Rows<MeasurementRow> rows)
            throws IOException {
        batch.clear();
        while (batch.size() < BATCH) {
            MeasurementRow row = rows.next();
            if (row == null) {
                break;
            }
            lines[batch.size()] = rows.line();
            batch.add(row);
        }
        return !batch.isEmpty();
    }

    private static void judge(MeasurementRow row, long line, RowWorld world, Load load, ReadingCopy copy, Judged judged)
            throws SQLException {
        Faults faults = new Faults();
        Reading reading = world.judge(row, faults);
        if (reading == null) {
            load.refuse(line, faults.violations());
            return;
        }
        copy.write(line, reading);
        judged.readings++;
        judged.years.add(reading.key().periodStart().getYear());
    }
}
