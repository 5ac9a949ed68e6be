package io.throughline.participation.skillcheck;

import io.throughline.objective.skill.Skills;
import io.throughline.participation.evidence.EvidenceKind;
import io.throughline.participation.evidence.FedKpis;
import io.throughline.participation.evidence.RollUps;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of instruments: what a check was taken with stays as it was. */
@Singleton
class InstrumentRecords extends Records<Instrument, InstrumentRequest, InstrumentResponse> {

    private static final UUID NONE = new UUID(0, 0);
    private static final int FIRST = 1;

    private static final ListSource<InstrumentVersion> VERSIONS = new ListSource<>(
            "instrument-version",
            InstrumentVersion.class,
            List.of("instrumentId", "definitionVersion"),
            Set.of("instrumentId", "definitionVersion"));

    private final InstrumentRepository instruments;
    private final Skills skills;
    private final FedKpis kpis;
    private final RollUps rollUps;
    private final Lists lists;
    private final Clock clock;

    InstrumentRecords(
            RecordSupport support,
            InstrumentRepository instruments,
            Skills skills,
            FedKpis kpis,
            RollUps rollUps,
            Lists lists,
            Clock clock) {
        super(
                support,
                ListSource.of("instrument", Instrument.class, "name", "definitionVersion"),
                InstrumentRequest.class,
                InstrumentResponse.class);
        this.instruments = instruments;
        this.skills = skills;
        this.kpis = kpis;
        this.rollUps = rollUps;
        this.lists = lists;
        this.clock = clock;
    }

    private record OfInstrument(UUID instrumentId) {}

    /** All versions of an instrument, oldest first. */
    Page<InstrumentVersionResponse> versions(UUID id, @Nullable Integer limit, @Nullable String cursor) {
        if (instruments.findById(id) == null) {
            throw ProblemException.notFound("instrument", id);
        }
        return lists.page(
                VERSIONS, new OfInstrument(id), ListParameters.of(limit, cursor, null), InstrumentVersionResponse::of);
    }

    @Override
    protected Instrument make(InstrumentRequest request) {
        check(null, request);
        Instrument instrument = new Instrument(request);
        // First the instrument: its version refers to it.
        instruments.persist(instrument);
        instruments.add(new InstrumentVersion(instrument, clock.instant()));
        return instrument;
    }

    @Override
    protected void change(Instrument stored, InstrumentRequest request) {
        check(stored, request);
        int before = stored.definitionVersion();
        boolean fed = stored.kpiId() != null;
        stored.replace(request, instruments.isUsed(stored.id(), before));
        if (stored.definitionVersion() > before) {
            instruments.add(new InstrumentVersion(stored, clock.instant()));
        } else {
            instruments.version(stored.id(), before).orElseThrow().amend(stored.definition());
        }
        if (!fed && stored.kpiId() != null) {
            instruments.flush();
            rollUps.all(EvidenceKind.SKILL_CHECK, stored.id());
        }
    }

    @Override
    protected InstrumentRequest asRequest(Instrument stored) {
        return InstrumentRequest.of(stored);
    }

    @Override
    protected InstrumentResponse answer(Instrument stored) {
        return InstrumentResponse.of(stored);
    }

    private void check(@Nullable Instrument stored, InstrumentRequest request) {
        UUID own = stored == null ? NONE : stored.id();
        Faults faults = faults(stored, request.externalReference());
        faults.addIf(
                        skills.find(request.skillId()).isEmpty(),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/skillId",
                        "is not a skill")
                .addIf(
                        instruments.isNamed(request.name(), own),
                        ProblemType.DUPLICATE,
                        "/name",
                        "is the name of another instrument")
                .addIf(
                        request.scaleMaximum().compareTo(request.scaleMinimum()) <= 0,
                        ProblemType.OUT_OF_RANGE,
                        "/scaleMaximum",
                        "must be above the minimum")
                .addIf(
                        stored != null
                                && stored.kpiId() != null
                                && !Objects.equals(stored.kpiId(), request.kpiId())
                                && instruments.isUsed(own, FIRST),
                        ProblemType.IMMUTABLE,
                        "/kpiId",
                        "is fixed, for checks were taken and recorded for it");
        kpis.check(
                request.kpiId(), own, EvidenceKind.SKILL_CHECK, request.scaleMinimum(), request.scaleMaximum(), faults);
        faults.throwIfAny();
    }
}
