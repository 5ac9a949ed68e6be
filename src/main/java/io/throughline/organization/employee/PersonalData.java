package io.throughline.organization.employee;

import java.util.UUID;

/**
 * What a room holds of persons. Each implements this as a bean, so that erasure reaches everything and can show that
 * nothing is left. What is counted are rows that say more of a person than the employee's id.
 */
public interface PersonalData {

    /** What it is, as the report of an erasure names it, such as {@code hourly costs}. */
    String what();

    /** Takes the person out of the rows, within the transaction at hand, and says of how many. */
    long erase(UUID employeeId);

    /** How many rows still say something of the person. */
    long remaining(UUID employeeId);
}
