/** Tests of KPIs, unit values, links and targets over HTTP. */
@NullMarked
package io.throughline.objective.kpi;

import org.jspecify.annotations.NullMarked;
