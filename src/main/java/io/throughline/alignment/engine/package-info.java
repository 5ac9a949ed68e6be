/**
 * How alignment is judged, pure: facts in, judgment out, no clock, no database, no framework. A {@link
 * io.throughline.alignment.engine.Landscape} holds all initiatives, objectives and promises of one day; {@link
 * io.throughline.alignment.engine.Coverage}, {@link io.throughline.alignment.engine.TwoQuestions} and the findings of
 * every {@link io.throughline.alignment.engine.Rule} are read off it. A new rule of the diagnosis is one more constant
 * of that family. A {@link io.throughline.alignment.engine.Chain} draws one thread from learning to objective. Same
 * facts, same judgment, in the same order.
 */
@NullMarked
package io.throughline.alignment.engine;

import org.jspecify.annotations.NullMarked;
