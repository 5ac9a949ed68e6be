package io.throughline.roi;

import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.ledger.Population;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a benefit line takes over from a kept study, so that the calculation stands without it.
 *
 * @param used what the KPI meant when the study was made
 */
public record StudiedEffect(
        KpiUsed used, @Nullable Population population, ChangeBasis changeBasis, List<MethodRequest> methods) {}
