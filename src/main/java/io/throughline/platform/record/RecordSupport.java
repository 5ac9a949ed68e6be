package io.throughline.platform.record;

import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.json.MergePatches;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.persistence.References;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** What the life of every record needs. */
@Singleton
public record RecordSupport(
        EntityManager entities, Lists lists, MergePatches patches, AuditTrail audit, References references) {}
