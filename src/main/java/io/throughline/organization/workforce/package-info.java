/**
 * The workforce as an HR system knows it, taken over in one file: employees and org units in any order, some of whom are
 * new, moved or gone. Rows are read as a stream, in the contract's names or, by a column profile, in the system's own;
 * judged one by one, copied into a table of the session's own, and from there judged against each other and merged by
 * sets. What a row is silent about stays as it is; what it says holds from its day on. Names that stand for what must not
 * be known of people here, such as dates of birth, are refused before anything under them is kept. What is refused is
 * said without the values of the row: reports outlast their files, and erasure could not find a person in them. Org units
 * have an event each in the audit trail, because their past can be asked for; of employees it is the load's digest.
 */
@NullMarked
package io.throughline.organization.workforce;

import org.jspecify.annotations.NullMarked;
