/** The formulas of learning and behavior: gain between paired checks, agreement between observers. */
@NullMarked
package io.throughline.participation.engine;

import org.jspecify.annotations.NullMarked;
