/** The life of a record over HTTP (list, get, create, replace, patch, delete), written once for every room. */
@NullMarked
package io.throughline.platform.record;

import org.jspecify.annotations.NullMarked;
