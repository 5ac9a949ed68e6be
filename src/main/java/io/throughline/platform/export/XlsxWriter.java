package io.throughline.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One worksheet. Numbers, dates and instants (in UTC, to the millisecond) are cells of their kind; text is a text cell
 * whatever it begins with. What a spreadsheet could not keep exactly, a number of more than 15 digits or a day before
 * March 1900, is text.
 */
class XlsxWriter implements RowWriter {

    /** Without the header, which is a row as well. */
    static final long MAX_ROWS = 1_048_576 - 1;

    private static final int MAX_TEXT = 32_767;
    private static final int MAX_DIGITS = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final int FLUSH_EVERY = 500;
    private static final int MIN_WIDTH = 12;
    private static final int TEXT_WIDTH = 38;
    private static final int INSTANT_WIDTH = 24;

    private final Columns columns;
    private final Cells cells;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    XlsxWriter(Columns columns, Cells cells, OutputStream out) {
        this.columns = columns;
        this.cells = cells;
        this.workbook = new Workbook(out, "Throughline", "1.0");
        this.sheet = workbook.newWorksheet("Export");
    }

    @Override
    public void begin() {
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.all().size(); column++) {
            Columns.Column shown = columns.all().get(column);
            sheet.width(column, width(shown));
            sheet.inlineString(0, column, shown.name());
            sheet.style(0, column).bold().set();
        }
        next = 1;
    }

    @Override
    public void write(Object row) throws IOException {
        List<Columns.Column> all = columns.all();
        for (int column = 0; column < all.size(); column++) {
            Object value = all.get(column).of(row);
            if (value != null) {
                write(column, value);
            }
        }
        next++;
        if (next % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }

    private void write(int column, Object value) {
        if (value instanceof BigDecimal number && number.precision() <= MAX_DIGITS) {
            sheet.value(next, column, number);
        } else if (value instanceof Integer || value instanceof Long) {
            sheet.value(next, column, (Number) value);
        } else if (value instanceof Boolean truth) {
            sheet.value(next, column, truth);
        } else if (value instanceof LocalDate date && !date.isBefore(FIRST_DAY)) {
            sheet.value(next, column, date);
            sheet.style(next, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant instant
                && !instant.isBefore(FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant())) {
            sheet.value(next, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss.000").set();
        } else {
            String text = cells.text(value);
            // A cell holds no more. Whoever needs the rest takes CSV.
            sheet.inlineString(next, column, text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT));
        }
    }

    private static int width(Columns.Column column) {
        int header = column.name().length() + 2;
        if (column.type() == Instant.class) {
            return Math.max(header, INSTANT_WIDTH);
        }
        boolean narrow = column.type().isPrimitive()
                || column.type().isEnum()
                || column.type() == LocalDate.class
                || Number.class.isAssignableFrom(column.type());
        return Math.max(header, narrow ? MIN_WIDTH : TEXT_WIDTH);
    }
}
