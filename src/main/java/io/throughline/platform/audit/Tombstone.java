package io.throughline.platform.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is left in increments of a record that was deleted. */
@Schema(name = "Tombstone")
public record Tombstone(@Schema(examples = "0190f3a1-7c1e-7000-8000-000000000001") String id, Instant deletedAt) {}
