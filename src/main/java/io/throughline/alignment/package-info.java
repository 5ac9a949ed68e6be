/**
 * Whether learning serves the business: coverage, findings, the two questions of every initiative, and the chain of
 * impact of one initiative or one objective. Everything is judged today by {@code alignment.engine}, from what stood at
 * one moment; snapshots keep it, once a day and on demand, so that trends can be drawn. One chain is gathered through the
 * doors of the rooms below. The whole landscape is read by one reader, set by set, and kept until anything in the
 * database has changed, so that dashboards cost the same however many ask; measurements are only looked up, never
 * scanned.
 */
@NullMarked
package io.throughline.alignment;

import org.jspecify.annotations.NullMarked;
