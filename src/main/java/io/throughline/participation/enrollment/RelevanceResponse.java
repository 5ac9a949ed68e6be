package io.throughline.participation.enrollment;

import io.throughline.objective.kpi.Baseline;
import io.throughline.platform.privacy.OfPerson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How what a person wants to take part in relates to live objectives. */
@Schema(name = "EnrollmentRelevance")
record RelevanceResponse(
        UUID enrollmentId,
        UUID employeeId,
        UUID initiativeId,
        @Schema(description = "What was said when it was requested") @Nullable String relevance,
        @Schema(description = "Where the person works today") @Nullable UUID orgUnitId,
        @Schema(description = "False where the initiative is mapped to no target of a live objective")
                boolean servesLiveObjective,
        @Schema(description = "False where no such objective is of the person's unit or one above it")
                boolean servesOwnObjective,
        @Schema(description = "Those of the person's unit and of units above it first") List<Served> objectives)
        implements OfPerson {

    /** A live objective that the initiative is to move. */
    @Schema(name = "RelevantObjective")
    record Served(
            UUID objectiveId,
            @Schema(examples = "Raise the win rate in the enterprise segment") String statement,
            UUID orgUnitId,
            @Schema(description = "Whether it is an objective of the person's unit or of one above it")
                    boolean ofOwnLine,
            @Schema(examples = "1") int priority,
            List<Target> targets) {}

    /** What the objective promises on a KPI, and by which mappings the initiative is to help. */
    @Schema(name = "RelevantTarget")
    record Target(
            UUID kpiTargetId,
            UUID kpiId,
            @Schema(examples = "Win rate") String kpiName,
            @Nullable Baseline baseline,
            @Schema(examples = "34") BigDecimal targetValue,
            LocalDate dueDate,
            List<UUID> kpiMappingIds) {}

    @Override
    public UUID personId() {
        return employeeId;
    }
}
