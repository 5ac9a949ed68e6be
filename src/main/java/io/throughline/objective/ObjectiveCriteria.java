package io.throughline.objective;

import io.throughline.platform.paging.Condition;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of objectives is narrowed by, once it is known which day is today. */
record ObjectiveCriteria(
        @Nullable ObjectiveStatus status,
        @Nullable UUID categoryId,
        @Nullable UUID orgUnitId,
        @Condition(":parentId member of e.parentIds") @Nullable UUID parentId,
        @Condition("(e.parentIds is empty and :topLevel = true or e.parentIds is not empty and :topLevel = false)")
                @Nullable Boolean topLevel,
        @Condition("(e.status = ACTIVE and e.periodStart <= :liveOn and e.periodEnd > :liveOn)") @Nullable LocalDate liveOn,
        @Condition("not (e.status = ACTIVE and e.periodStart <= :notLiveOn and e.periodEnd > :notLiveOn)") @Nullable LocalDate notLiveOn,
        @Condition("locate(lower(:q), lower(e.statement)) > 0") @Nullable String q) {}
