package io.throughline.roi.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The means of both groups in one period before the program, to see whether they moved alike.
 *
 * @param start the period's first day
 */
public record PrePeriod(LocalDate start, @Nullable BigDecimal trained, @Nullable BigDecimal control) {}
