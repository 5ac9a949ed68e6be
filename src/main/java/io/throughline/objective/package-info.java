/**
 * What the business wants: objectives, their categories and their tree. An objective belongs to the business and never to
 * the learning function, holds a priority that is its own within its unit and period, may contribute to several parents,
 * and is live while it is active within its period. What it promises in figures is in {@code kpi}, what people are to be
 * able to do in {@code skill}.
 */
@NullMarked
package io.throughline.objective;

import org.jspecify.annotations.NullMarked;
