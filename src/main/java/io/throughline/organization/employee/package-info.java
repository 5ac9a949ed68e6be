/**
 * Who works here: where, for whom and as what, day by day. A person is described once, and where they stand is a list of
 * assignments that nobody overwrites: the organization of any date can be asked for. Personal fields stay in the tables
 * of this package; everywhere else, the history of changes included, a person is an id, so that erasure leaves the
 * figures and takes the person.
 */
@NullMarked
package io.throughline.organization.employee;

import org.jspecify.annotations.NullMarked;
