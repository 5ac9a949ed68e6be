/**
 * The organization that objectives, initiatives and measurements belong to. Org units take their ids from the table
 * {@code subject}, as everything does that a measurement can be about.
 */
@NullMarked
package io.throughline.organization;

import org.jspecify.annotations.NullMarked;
