@NullMarked
package io.throughline.organization.employee;

import org.jspecify.annotations.NullMarked;
