/** Every refusal of the service, as RFC 9457 problem details: one list of types, one shape, one place where exceptions become answers. */
@NullMarked
package io.throughline.platform.problem;

import org.jspecify.annotations.NullMarked;
