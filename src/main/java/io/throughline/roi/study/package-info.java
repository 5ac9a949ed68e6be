/**
 * Impact studies: what can be said of a program's part in a change, and before it starts, what could be said at all. How
 * is decided by the engine next door; here requests are read and answers printed. A study reads stored measurements by
 * {@link io.throughline.roi.study.StudyMeasurements} alone, and keeps which ones in which version; its inputs hold their
 * figures under pseudonyms that chance ordered, so that whoever reads them learns of nobody in particular.
 */
@NullMarked
package io.throughline.roi.study;

import org.jspecify.annotations.NullMarked;
