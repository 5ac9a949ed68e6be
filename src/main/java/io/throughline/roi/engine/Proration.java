package io.throughline.roi.engine;

import io.throughline.math.Fraction;

/** The part of a cost that this calculation bears. */
public sealed interface Proration {

    /** From 0 to 1 when it passes its check. */
    Fraction share();

    void check(Faults faults);

    /** Spent on this program alone. */
    record Direct() implements Proration {

        @Override
        public Fraction share() {
            return Fraction.ONE;
        }

        @Override
        public void check(Faults faults) {
            // The whole is always a fair part.
        }
    }

    /** Spread over the months that the program lives: months used / life. */
    record ByLife(int monthsUsed, int lifeMonths) implements Proration {

        @Override
        public Fraction share() {
            return Fraction.of(monthsUsed, lifeMonths);
        }

        @Override
        public void check(Faults faults) {
            checkPart(faults.at("monthsUsed"), monthsUsed, faults.at("lifeMonths"), lifeMonths);
        }
    }

    /** Spread over all who will ever take part: these / all expected. */
    record ByParticipants(int these, int allExpected) implements Proration {

        @Override
        public Fraction share() {
            return Fraction.of(these, allExpected);
        }

        @Override
        public void check(Faults faults) {
            checkPart(faults.at("these"), these, faults.at("allExpected"), allExpected);
        }
    }

    private static void checkPart(Faults partFaults, int part, Faults wholeFaults, int whole) {
        wholeFaults.requirePositive(whole);
        partFaults.requireNotNegative(part);
        if (part > whole) {
            partFaults.add(FaultCode.PRORATION_ABOVE_ONE, "a part is not above its whole of " + whole);
        }
    }
}
