@NullMarked
package io.throughline.platform.http;

import org.jspecify.annotations.NullMarked;
