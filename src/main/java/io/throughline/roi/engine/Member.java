package io.throughline.roi.engine;

import io.throughline.math.Fraction;

/** One subject's value in a comparison, and the cluster it belongs to, which may be the subject's own. */
record Member(String cluster, Fraction value) {}
