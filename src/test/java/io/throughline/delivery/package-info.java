/** What is shipped: the image and the Kubernetes renderings, held to our own rules. */
@NullMarked
package io.throughline.delivery;

import org.jspecify.annotations.NullMarked;
