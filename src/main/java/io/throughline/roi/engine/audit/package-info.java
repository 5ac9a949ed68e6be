/**
 * The audit of what somebody else says a program returned: statement in, findings out. Figures that do not follow from
 * their parts are compared with the readings that would explain them, and a finding names the one that fits, with the
 * figure that follows by the rules of this house. A statement that fits has no finding. A rounded figure fits whatever
 * it could have been rounded from. Nothing here knows how a statement came or where it goes.
 */
@NullMarked
package io.throughline.roi.engine.audit;

import org.jspecify.annotations.NullMarked;
