@NullMarked
package io.throughline.participation.statement;

import org.jspecify.annotations.NullMarked;
