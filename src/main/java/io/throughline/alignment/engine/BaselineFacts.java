package io.throughline.alignment.engine;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Where a KPI stood when a target was set upon it. */
public record BaselineFacts(BigDecimal value, LocalDate date) {}
