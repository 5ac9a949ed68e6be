@NullMarked
package io.throughline.participation.engine;

import org.jspecify.annotations.NullMarked;
