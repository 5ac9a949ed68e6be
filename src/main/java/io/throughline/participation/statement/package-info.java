/**
 * What learning platforms state in xAPI 1.0.3. Statements are kept whole, by their ids; those that a mapping gives a meaning
 * become completions, practice or skill checks, and all others are counted until one does. This is no learning record
 * store: there are no queries over statements, no documents of state or profile, and nothing is voided.
 */
@NullMarked
package io.throughline.participation.statement;

import org.jspecify.annotations.NullMarked;
