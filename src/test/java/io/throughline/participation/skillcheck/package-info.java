@NullMarked
package io.throughline.participation.skillcheck;

import org.jspecify.annotations.NullMarked;
