@NullMarked
package io.throughline.roi.ledger;

import org.jspecify.annotations.NullMarked;
