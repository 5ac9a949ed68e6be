package io.throughline.organization.employee;

import io.throughline.platform.json.MoneyAmount;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an hour of somebody costs the company, fully loaded, from a day on. */
@Schema(name = "HourlyCost")
record HourlyCost(@Schema(examples = "2025-01-01") LocalDate effectiveFrom, @Valid MoneyAmount cost) {}
