/** Who is calling and what they may do. Until identities land there is one: the local administrator of a laptop. */
@NullMarked
package io.throughline.platform.security;

import org.jspecify.annotations.NullMarked;
