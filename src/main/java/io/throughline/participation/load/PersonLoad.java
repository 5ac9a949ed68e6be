package io.throughline.participation.load;

import io.throughline.organization.employee.Employees;
import io.throughline.platform.job.Load;
import io.throughline.platform.job.LoadCounts;
import io.throughline.platform.job.LoadKind;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files about people: read as they arrive, their people looked up a batch at a time, each row written by the rules that a
 * single request meets, with its own history. Of the rows before only their keys are held.
 *
 * @param <Q> a row
 */
public abstract class PersonLoad<Q extends Record & PersonRow> implements LoadKind {

    private static final int BATCH = 200;

    private final EntityManager entities;
    private final Employees employees;
    private final Class<Q> type;

    protected PersonLoad(EntityManager entities, Employees employees, Class<Q> type) {
        this.entities = entities;
        this.employees = employees;
        this.type = type;
    }

    /** What became of a row, or would. */
    protected enum Fate {
        INSERTED,
        CORRECTED,
        UNCHANGED
    }

    /** What is done with the rows of one file. */
    protected interface Writer<Q> {

        /** What two rows of a file must not share. */
        Object key(Q row, UUID employee);

        /**
         * Judges a row, and writes it where it is right and is to be written.
         *
         * @return null with at least one fault
         */
        @Nullable Fate write(Q row, UUID employee, Faults faults, boolean really);

        /** Called once all rows are written. */
        void end();
    }

    /** What a CSV header lacks besides the person, as sentences. */
    protected abstract List<String> missing(Set<String> names);

    protected abstract Writer<Q> writer();

    @Override
    public final LoadCounts load(Load load) throws IOException {
        Load.Rows<Q> rows = load.rows(type, names -> {
            List<String> missing = new ArrayList<>(People.missing(names));
            missing.addAll(missing(names));
            return missing;
        });
        Writer<Q> writer = writer();
        Map<Object, Long> seen = new HashMap<>();
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        List<Q> batch = new ArrayList<>(BATCH);
        long[] lines = new long[BATCH];
        while (fill(batch, lines, rows)) {
            People people = People.of(batch, employees);
            for (int i = 0; i < batch.size(); i++) {
                Faults faults = new Faults();
                Fate fate = write(batch.get(i), lines[i], people, writer, seen, load, faults);
                if (fate == null) {
                    load.refuse(lines[i], faults.violations());
                } else {
                    fates.merge(fate, 1L, Long::sum);
                }
            }
            entities.flush();
            // Or the session would look through all rows so far for changes, again with every row.
            entities.clear();
        }
        if (load.mayWrite()) {
            writer.end();
        }
        return new LoadCounts(
                fates.getOrDefault(Fate.INSERTED, 0L),
                fates.getOrDefault(Fate.CORRECTED, 0L),
                fates.getOrDefault(Fate.UNCHANGED, 0L));
    }

    private static <Q extends Record & PersonRow> @Nullable Fate write(
            Q row, long line, People people, Writer<Q> writer, Map<Object, Long> seen, Load load, Faults faults) {
        UUID employee = people.find(row, faults);
        if (employee == null) {
            return null;
        }
        Long first = seen.putIfAbsent(writer.key(row, employee), line);
        if (first != null) {
            faults.add(ProblemType.DUPLICATE_IN_BATCH, "", "is about the same as line " + first);
            return null;
        }
        return writer.write(row, employee, faults, load.mayWrite());
    }

    private static <Q extends Record> boolean fill(List<Q> batch, long[] lines, Load.Rows<Q> rows) throws IOException {
        batch.clear();
        while (batch.size() < BATCH) {
            Q row = rows.next();
            if (row == null) {
                break;
            }
            lines[batch.size()] = rows.line();
            batch.add(row);
        }
        return !batch.isEmpty();
    }
}
