package io.throughline.roi.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many events one unit had in one period.
 *
 * @param period the period's first day, or null where it does not matter
 * @param events such as accidents, errors or calls
 * @param exposure what could have brought them, such as hours worked; above 0
 */
public record EventCount(@Nullable LocalDate period, long events, BigDecimal exposure) {

    void check(Faults faults) {
        if (events < 0) {
            faults.at("events").add(FaultCode.NEGATIVE, "a number below 0 counts nothing");
        }
        if (exposure.signum() <= 0) {
            faults.at("exposure").add(FaultCode.NOT_POSITIVE, "nothing happens without exposure");
        }
    }
}
