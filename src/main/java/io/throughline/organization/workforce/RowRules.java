package io.throughline.organization.workforce;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row must meet by itself, whatever the others say and the database knows. */
final class RowRules {

    private static final BigDecimal MOST_FULL_TIME = BigDecimal.valueOf(2);

    private RowRules() {}

    static void judge(WorkforceRow row, ImportOrder order, Faults faults) {
        String type = row.recordType();
        faults.addIf(
                type != null && !type.equals(WorkforceRow.EMPLOYEE) && !type.equals(WorkforceRow.ORG_UNIT),
                ProblemType.WRONG_TYPE,
                "/recordType",
                "must be one of EMPLOYEE, ORG_UNIT");
        judgeSource(row.sourceSystem(), order, faults);
        if (row.concernsUnit()) {
            refuse(fieldsOfEmployees(row), "an org unit", order, faults);
            refuseTwo(row.parentId(), row.parentExternalId(), "/parentExternalId", "parentId", faults);
        } else {
            refuse(fieldsOfUnits(row), "an employee", order, faults);
            refuseTwo(row.orgUnitId(), row.orgUnitExternalId(), "/orgUnitExternalId", "orgUnitId", faults);
            refuseTwo(row.managerId(), row.managerExternalId(), "/managerExternalId", "managerId", faults);
            judgePerson(row, faults);
        }
    }

    private static void judgeSource(@Nullable String said, ImportOrder order, Faults faults) {
        faults.addIf(
                said == null && order.sourceSystem() == null,
                ProblemType.MISSING,
                "/sourceSystem",
                "is required, here or in the query");
        faults.addIf(
                said != null && order.mode() == ImportMode.SNAPSHOT && !said.equals(order.sourceSystem()),
                ProblemType.OUT_OF_RANGE,
                "/sourceSystem",
                "is not the source system of the snapshot");
    }

    private static void judgePerson(WorkforceRow row, Faults faults) {
        LocalDate from = row.effectiveFrom();
        LocalDate end = row.employmentEnd();
        faults.addIf(
                from != null && end != null && !end.isAfter(from),
                ProblemType.PERIOD_REVERSED,
                "/employmentEnd",
                "is not after effectiveFrom");
        BigDecimal fullTime = row.fullTimeEquivalent();
        faults.addIf(
                fullTime != null && (fullTime.signum() <= 0 || fullTime.compareTo(MOST_FULL_TIME) > 0),
                ProblemType.OUT_OF_RANGE,
                "/fullTimeEquivalent",
                "must be above 0 and at most 2");
        faults.addIf(
                row.email() != null && !isAddress(row.email()),
                ProblemType.OUT_OF_RANGE,
                "/email",
                "must be an e-mail address");
        if (row.hourlyCostAmount() != null) {
            String currency = row.hourlyCostCurrency();
            faults.addIf(currency == null, ProblemType.MISSING, "/hourlyCostCurrency", "is required beside an amount");
            faults.addIf(
                    currency != null && !isCurrency(currency),
                    ProblemType.WRONG_TYPE,
                    "/hourlyCostCurrency",
                    "must be an ISO 4217 currency such as EUR");
        }
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at == text.lastIndexOf('@')
                && at < text.length() - 1
                && text.chars().noneMatch(Character::isWhitespace);
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static void refuseTwo(
            @Nullable Object id, @Nullable String externalId, String pointer, String other, Faults faults) {
        faults.addIf(id != null && externalId != null, ProblemType.TWO_SOURCES, pointer, "stands beside " + other);
    }

    /** What a profile says of all rows is meant for those that have such a field. */
    private static void refuse(Map<String, @Nullable Object> fields, String whose, ImportOrder order, Faults faults) {
        fields.forEach((field, value) -> faults.addIf(
                value != null && !order.saysOfAll(field),
                ProblemType.UNKNOWN_FIELD,
                "/" + field,
                () -> "is not a field of " + whose));
    }

    private static Map<String, @Nullable Object> fieldsOfUnits(WorkforceRow row) {
        if (row.name() == null && row.function() == null && row.parentId() == null && row.parentExternalId() == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", row.name());
        fields.put("function", row.function());
        fields.put("parentId", row.parentId());
        fields.put("parentExternalId", row.parentExternalId());
        return fields;
    }

    private static Map<String, @Nullable Object> fieldsOfEmployees(WorkforceRow row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("employeeNumber", row.employeeNumber());
        fields.put("userName", row.userName());
        fields.put("displayName", row.displayName());
        fields.put("givenName", row.givenName());
        fields.put("familyName", row.familyName());
        fields.put("email", row.email());
        fields.put("employmentEnd", row.employmentEnd());
        fields.put("orgUnitId", row.orgUnitId());
        fields.put("orgUnitExternalId", row.orgUnitExternalId());
        fields.put("managerId", row.managerId());
        fields.put("managerExternalId", row.managerExternalId());
        fields.put("jobTitle", row.jobTitle());
        fields.put("jobCode", row.jobCode());
        fields.put("location", row.location());
        fields.put("costCenter", row.costCenter());
        fields.put("hourlyCostAmount", row.hourlyCostAmount());
        return fields;
    }
}
