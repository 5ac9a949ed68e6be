package io.throughline.platform.job;

import io.throughline.platform.bulk.BulkFormat;
import java.util.Map;

/**
 * What is asked of a load.
 *
 * @param more what its kind asks besides
 */
public record LoadOrder(BulkFormat format, LoadMode mode, boolean dryRun, Map<String, String> more) {}
