@NullMarked
package io.throughline.participation.observation;

import org.jspecify.annotations.NullMarked;
