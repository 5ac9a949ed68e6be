@NullMarked
package io.throughline.participation.enrollment;

import org.jspecify.annotations.NullMarked;
