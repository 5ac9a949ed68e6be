package io.throughline.participation.statement;

import io.throughline.initiative.Initiatives;
import io.throughline.participation.skillcheck.SkillChecks;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The rules of mappings: verb and activity mean one thing, and its fields are those of its effect. */
@Singleton
class StatementMappingRecords extends Records<StatementMapping, StatementMappingRequest, StatementMappingResponse> {

    private final StatementMappingRepository mappings;
    private final Initiatives initiatives;
    private final SkillChecks checks;

    StatementMappingRecords(
            RecordSupport support, StatementMappingRepository mappings, Initiatives initiatives, SkillChecks checks) {
        super(
                support,
                ListSource.of("statement-mapping", StatementMapping.class, "verb", "activity"),
                StatementMappingRequest.class,
                StatementMappingResponse.class);
        this.mappings = mappings;
        this.initiatives = initiatives;
        this.checks = checks;
    }

    @Override
    protected StatementMapping make(StatementMappingRequest request) {
        check(null, request);
        return new StatementMapping(request);
    }

    @Override
    protected void change(StatementMapping stored, StatementMappingRequest request) {
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected StatementMappingRequest asRequest(StatementMapping stored) {
        return StatementMappingRequest.of(stored);
    }

    @Override
    protected StatementMappingResponse answer(StatementMapping stored) {
        return StatementMappingResponse.of(stored);
    }

    private void check(@Nullable StatementMapping stored, StatementMappingRequest request) {
        boolean checked = request.effect() == Effect.SKILL_CHECK;
        Faults faults = faults(stored, request.externalReference());
        faults.addIf(
                        mappings.of(request.verb(), request.activity())
                                .filter(other -> other != stored)
                                .isPresent(),
                        ProblemType.DUPLICATE,
                        "/activity",
                        "is mapped with this verb already")
                .addIf(
                        initiatives.find(request.initiativeId()).isEmpty(),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/initiativeId",
                        "is not an initiative")
                .addIf(
                        checked != (request.instrumentId() != null),
                        ProblemType.MAPPING_MISMATCH,
                        "/instrumentId",
                        "belongs to SKILL_CHECK, which needs one")
                .addIf(
                        checked != (request.stage() != null),
                        ProblemType.MAPPING_MISMATCH,
                        "/stage",
                        "belongs to SKILL_CHECK, which needs one")
                .addIf(
                        request.hours() != null && request.effect() != Effect.COMPLETION,
                        ProblemType.MAPPING_MISMATCH,
                        "/hours",
                        "belongs to COMPLETION")
                .addIf(
                        request.instrumentId() != null && !checks.hasInstrument(request.instrumentId()),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/instrumentId",
                        "is not an instrument")
                .throwIfAny();
    }
}
