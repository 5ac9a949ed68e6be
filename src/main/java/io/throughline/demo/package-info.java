/**
 * A company to start from, told in the alignment literature: a sales objective, a pilot that cuts churn, a program whose
 * benefit-cost ratio rose, and programs that serve nothing. It comes in through the front door, by HTTP, and is held to
 * every rule of the public API; what is there already is left alone.
 */
@NullMarked
package io.throughline.demo;

import org.jspecify.annotations.NullMarked;
