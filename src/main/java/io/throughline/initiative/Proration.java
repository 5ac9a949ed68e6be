package io.throughline.initiative;

import io.throughline.math.Fraction;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The part of a cost that its initiative bears, with the two numbers of its method and no others. */
@Embeddable
@Schema(name = "Proration")
public record Proration(
        @Enumerated(EnumType.STRING) @Column(name = "proration_method") @Schema(examples = "BY_LIFE")
                ProrationMethod method,
        @Column(name = "proration_months_used")
                @Min(0) @Max(1_200) @Schema(description = "BY_LIFE: the months of this initiative", examples = "12")
                @Nullable Integer monthsUsed,
        @Column(name = "proration_life_months")
                @Min(1) @Max(1_200) @Schema(description = "BY_LIFE: the months that the thing paid for lasts", examples = "36")
                @Nullable Integer lifeMonths,
        @Column(name = "proration_participants")
                @Min(0) @Max(10_000_000) @Schema(description = "BY_PARTICIPANTS: the people of this initiative", examples = "40")
                @Nullable Integer participants,
        @Column(name = "proration_expected_participants")
                @Min(1) @Max(10_000_000) @Schema(
                        description = "BY_PARTICIPANTS: all who are expected to use the thing paid for",
                        examples = "120")
                @Nullable Integer expectedParticipants) {

    static final Proration DIRECT = new Proration(ProrationMethod.DIRECT, null, null, null, null);

    /** From 0 to 1, exactly. */
    public Fraction share() {
        return switch (method) {
            case DIRECT -> Fraction.ONE;
            case BY_LIFE -> share(monthsUsed, lifeMonths);
            case BY_PARTICIPANTS -> share(participants, expectedParticipants);
        };
    }

    private static Fraction share(@Nullable Integer part, @Nullable Integer whole) {
        if (part == null || whole == null) {
            throw new IllegalStateException("a proration without its numbers");
        }
        return Fraction.of(part, whole);
    }

    Faults faults() {
        Faults faults = new Faults();
        checkPair(
                faults,
                method == ProrationMethod.BY_LIFE,
                new Given("/monthsUsed", monthsUsed),
                new Given("/lifeMonths", lifeMonths));
        checkPair(
                faults,
                method == ProrationMethod.BY_PARTICIPANTS,
                new Given("/participants", participants),
                new Given("/expectedParticipants", expectedParticipants));
        return faults;
    }

    private record Given(String pointer, @Nullable Integer number) {}

    private void checkPair(Faults faults, boolean belongs, Given part, Given whole) {
        for (Given given : new Given[] {part, whole}) {
            faults.addIf(
                    belongs && given.number == null,
                    ProblemType.MISSING,
                    given.pointer,
                    "is required where the method is " + method);
            faults.addIf(
                    !belongs && given.number != null,
                    ProblemType.PRORATION_MISMATCH,
                    given.pointer,
                    "does not belong to the method " + method);
        }
        if (belongs && part.number != null && whole.number != null) {
            faults.addIf(
                    part.number > whole.number,
                    ProblemType.OUT_OF_RANGE,
                    part.pointer,
                    "must not be above the whole of " + whole.number);
        }
    }
}
