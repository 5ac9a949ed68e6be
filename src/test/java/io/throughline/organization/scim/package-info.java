/** SCIM as clients meet it. */
@NullMarked
package io.throughline.organization.scim;

import org.jspecify.annotations.NullMarked;
