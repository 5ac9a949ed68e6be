@NullMarked
package io.throughline.platform.security;

import org.jspecify.annotations.NullMarked;
