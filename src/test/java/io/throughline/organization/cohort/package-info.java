@NullMarked
package io.throughline.organization.cohort;

import org.jspecify.annotations.NullMarked;
