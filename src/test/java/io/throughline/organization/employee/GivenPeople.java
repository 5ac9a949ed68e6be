package io.throughline.organization.employee;

import io.throughline.ApiTest;
import org.jspecify.annotations.Nullable;

/** What tests of people begin with. */
public abstract class GivenPeople extends ApiTest {

    protected static final String EMPLOYEES = "/v1/employees";
    protected static final String UNITS = "/v1/org-units";

    public static String unit(String name, @Nullable String parent) {
        return create(
                UNITS,
                """
                {"name": "%s", "function": "BUSINESS", "parentId": %s}"""
                        .formatted(unique(name), quoted(parent)));
    }

    /** Somebody who works in that unit for that manager since the beginning of 2025; null for none. */
    public static String employee(String name, @Nullable String unit, @Nullable String manager) {
        return create(
                EMPLOYEES,
                """
                {"displayName": "%s", "assignments": [%s]}"""
                        .formatted(unique(name), assignment("2025-01-01", null, unit, manager)));
    }

    protected static String assignment(
            String from, @Nullable String to, @Nullable String unit, @Nullable String manager) {
        return """
                {"effectiveFrom": "%s", "effectiveTo": %s, "orgUnitId": %s, "managerId": %s, "fullTimeEquivalent": 1}"""
                .formatted(from, quoted(to), quoted(unit), quoted(manager));
    }

    protected static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
