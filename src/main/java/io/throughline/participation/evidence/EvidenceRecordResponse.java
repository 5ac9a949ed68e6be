package io.throughline.participation.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One check or observation that a measurement is made of. */
@Schema(name = "EvidenceRecord")
record EvidenceRecordResponse(
        @Schema(description = "By which the skill check or observation is got") UUID id,
        @Schema(examples = "SKILL_CHECK") EvidenceKind kind,
        UUID initiativeId,
        @Schema(description = "The day of the check or observation") LocalDate on) {}
