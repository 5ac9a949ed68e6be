/** Pages rendered from kept answers, without a server: what is on them, what is said in words, what stays text. */
@NullMarked
package io.throughline.roi.page;

import org.jspecify.annotations.NullMarked;
