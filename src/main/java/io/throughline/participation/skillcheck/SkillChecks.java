package io.throughline.participation.skillcheck;

import io.throughline.participation.evidence.RollUps;
import io.throughline.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door of skill checks for what else brings them. */
@ApplicationScoped
public class SkillChecks {

    private static final int DECIMALS = 6;

    private final SkillCheckRecords records;
    private final SkillCheckRepository checks;
    private final InstrumentRepository instruments;
    private final RollUps rollUps;

    SkillChecks(
            SkillCheckRecords records, SkillCheckRepository checks, InstrumentRepository instruments, RollUps rollUps) {
        this.records = records;
        this.checks = checks;
        this.instruments = instruments;
        this.rollUps = rollUps;
    }

    public boolean hasInstrument(UUID id) {
        return instruments.findByIdOptional(id).isPresent();
    }

    /** The score at that share of an instrument's scale: 0 is its minimum, 1 its maximum. */
    public Optional<BigDecimal> scoreAt(UUID instrument, BigDecimal share) {
        return instruments
                .findByIdOptional(instrument)
                .map(Instrument::definition)
                .map(scale -> scale.scaleMinimum()
                        .add(scale.scaleMaximum().subtract(scale.scaleMinimum()).multiply(share))
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** Records a check by an instrument's newest version, or corrects the score of that day; what is wrong where it cannot. */
    public Faults record(
            UUID initiative, UUID employee, UUID instrument, Stage stage, LocalDate takenOn, BigDecimal score) {
        SkillCheckRequest asked =
                new SkillCheckRequest(initiative, employee, instrument, null, stage, takenOn, score, null, null);
        Faults faults = new Faults();
        records.check(asked, faults);
        if (!faults.isEmpty()) {
            return faults;
        }
        SkillCheck stored = checks.same(asked, records.versionOf(asked)).orElse(null);
        if (stored == null || stored.score().compareTo(score) != 0) {
            SkillCheckRequest request = stored == null ? asked : asked.keeping(stored);
            SkillCheckRecords.affected(records.record(request, stored)).ifPresent(one -> rollUps.of(List.of(one)));
        }
        return faults;
    }
}
