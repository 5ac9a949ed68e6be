/**
 * Enrollments: a person asks to take part in an initiative, their manager on that day decides, and in the end they have
 * completed it. Nobody decides on their own enrollment. A manager may name a delegate; after a set time the manager's
 * manager may decide as well, which is judged by the clock when a decision comes and needs nothing to run before. The
 * hours of those who completed it are costed and kept as one cost item of the initiative.
 */
@NullMarked
package io.throughline.participation.enrollment;

import org.jspecify.annotations.NullMarked;
