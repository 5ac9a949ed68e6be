/** Routes that only a bench build has: the same answers by bare JDBC, for the service to be measured against. */
@NullMarked
package io.throughline.bench;

import org.jspecify.annotations.NullMarked;
