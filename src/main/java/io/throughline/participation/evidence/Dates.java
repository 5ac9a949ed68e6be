package io.throughline.participation.evidence;

import java.sql.Date;
import java.time.LocalDate;

/** Dates as native queries answer them. */
final class Dates {

    private Dates() {}

    static LocalDate of(Object cell) {
        return cell instanceof Date date ? date.toLocalDate() : (LocalDate) cell;
    }
}
