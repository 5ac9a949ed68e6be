/**
 * SCIM 2.0 (RFC 7643, RFC 7644), by which identity providers say who works here. A User is an employee who has a name to
 * sign in with; what SCIM says beyond an employee's record stands in a table of this room. Titles, cost centers and
 * managers are assignments that hold from today on; a department is kept as text and moves the person where exactly one
 * org unit has its name; a manager who is not there yet is waited for. A Group has tables of its own and is no cohort: an
 * identity provider changes and deletes its groups at will, while a cohort that a study uses stays as it is. The library
 * knows the schemas and validates by them what is written. The rest is done around it: its filters lose what stands behind
 * a quote and pass over rubbish, its PATCH lets read-only attributes be written without a word, its Bulk ends at the first
 * wrong path, its answers hold what was not asked for, and its discovery shows resource types of its own. Filters, order
 * and pages are SQL with bound values; nothing is read that is not answered.
 */
@NullMarked
package io.throughline.organization.scim;

import org.jspecify.annotations.NullMarked;
