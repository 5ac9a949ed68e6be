package io.throughline.organization.workforce;

import io.throughline.organization.OrgUnitFunction;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of a workforce file: an employee or an org unit, as a source system knows it from a day on. */
@Schema(name = "WorkforceRow")
record WorkforceRow(
        @Size(min = 1, max = 20) @Schema(
                        description = "What the row is about; EMPLOYEE where nothing is said",
                        enumeration = {EMPLOYEE, ORG_UNIT},
                        examples = EMPLOYEE)
                @Nullable String recordType,
        @Size(min = 1, max = 100) @Schema(description = "Required where neither the query nor the profile names it", examples = "workday")
                @Nullable String sourceSystem,
        @Size(min = 1, max = 200) @Schema(description = "What the source system calls it; the key of the row", examples = "WD-100234")
                String externalId,
        @Size(min = 1, max = 100) @Schema(examples = "100234") @Nullable String employeeNumber,
        @Size(min = 1, max = 200) @Schema(examples = "ana.pereira@example.com") @Nullable String userName,
        @Size(min = 1, max = 200) @Schema(
                        description =
                                "Required of somebody new where neither given nor family name is there to compose it of",
                        examples = "Ana Pereira")
                @Nullable String displayName,
        @Size(min = 1, max = 200) @Schema(examples = "Ana") @Nullable String givenName,
        @Size(min = 1, max = 200) @Schema(examples = "Pereira") @Nullable String familyName,
        @Size(min = 3, max = 320) @Schema(examples = "ana.pereira@example.com") @Nullable String email,
        @Schema(
                        description = "The day from which the row holds; the query's where nothing is said",
                        examples = "2026-03-01")
                @Nullable LocalDate effectiveFrom,
        @Schema(description = "The first day on which they are not employed any more", examples = "2026-10-01")
                @Nullable LocalDate employmentEnd,
        @Schema(description = "The org unit; or else orgUnitExternalId") @Nullable UUID orgUnitId,
        @Size(min = 1, max = 200) @Schema(description = "What the source system calls the org unit, which may come later in the file")
                @Nullable String orgUnitExternalId,
        @Schema(description = "The manager; or else managerExternalId") @Nullable UUID managerId,
        @Size(min = 1, max = 200) @Schema(
                        description = "What the source system calls the manager, who may come later in the file",
                        examples = "WD-100007")
                @Nullable String managerExternalId,
        @Size(min = 1, max = 200) @Schema(examples = "Account executive") @Nullable String jobTitle,
        @Size(min = 1, max = 100) @Schema(examples = "SAL-AE-2") @Nullable String jobCode,
        @Size(min = 1, max = 200) @Schema(examples = "Lisbon") @Nullable String location,
        @Size(min = 1, max = 100) @Schema(examples = "CC-4711") @Nullable String costCenter,
        @Schema(description = "Above 0, at most 2; 1 where nobody ever said anything", examples = "0.8") @Nullable BigDecimal fullTimeEquivalent,
        @DecimalMin("0") @Schema(
                        description = "What an hour costs, fully loaded, from that day on; needs employee-cost:write",
                        examples = "61.50")
                @Nullable BigDecimal hourlyCostAmount,
        @Size(min = 3, max = 3) @Schema(description = "ISO 4217; required beside an amount", examples = "EUR") @Nullable String hourlyCostCurrency,
        @Size(min = 1, max = 200) @Schema(description = "Of an org unit; required of a new one", examples = "Sales EMEA")
                @Nullable String name,
        @Schema(description = "Of an org unit; BUSINESS where nobody ever said anything") @Nullable OrgUnitFunction function,
        @Schema(description = "Of an org unit: the one above it; or else parentExternalId") @Nullable UUID parentId,
        @Size(min = 1, max = 200) @Schema(description = "Of an org unit: what the source system calls the one above it")
                @Nullable String parentExternalId) {

    static final String EMPLOYEE = "EMPLOYEE";
    static final String ORG_UNIT = "ORG_UNIT";

    boolean concernsUnit() {
        return ORG_UNIT.equals(recordType);
    }

    /** What a CSV header must name: without these columns no row could be right. */
    static List<String> missing(Set<String> names, ImportOrder order) {
        Set<String> constants = order.dialect().constants().keySet();
        List<String> missing = new ArrayList<>();
        if (!names.contains("externalId")) {
            missing.add("lacks externalId");
        }
        if (!names.contains("sourceSystem") && !constants.contains("sourceSystem") && order.sourceSystem() == null) {
            missing.add("lacks sourceSystem, which neither the query nor the profile names either");
        }
        return missing;
    }
}
