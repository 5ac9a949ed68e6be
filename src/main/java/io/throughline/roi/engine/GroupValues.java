package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.util.List;

/** What is known of a group's KPI on one side of the program. */
public sealed interface GroupValues permits GroupValues.PeriodMeans, Sampled {

    /** The number of means that the group's mean is made of. */
    int periods();

    /**
     * The group's mean over its periods.
     *
     * @throws ArithmeticException when there is no period
     */
    Fraction mean();

    void check(Faults faults);

    /** The group's mean in each period, each period weighing the same; n and spread are not known. */
    record PeriodMeans(List<BigDecimal> means) implements GroupValues {

        public PeriodMeans {
            means = List.copyOf(means);
        }

        @Override
        public int periods() {
            return means.size();
        }

        @Override
        public Fraction mean() {
            return Fraction.sum(means.stream().map(Fraction::of)).dividedBy(means.size());
        }

        @Override
        public void check(Faults faults) {
            // A group without means is admitted and then not admissible, with the reason.
        }
    }

    /**
     * A sample of independent subjects.
     *
     * @param n how many subjects
     * @param standardDeviation of the sample, by n - 1
     */
    record Sample(BigDecimal average, int n, BigDecimal standardDeviation) implements Sampled {

        @Override
        public int periods() {
            return 1;
        }

        @Override
        public Fraction mean() {
            return Fraction.of(average);
        }

        @Override
        public Fraction variance() {
            Fraction deviation = Fraction.of(standardDeviation);
            return deviation.times(deviation);
        }

        @Override
        public void check(Faults faults) {
            faults.at("n").requirePositive(n);
            if (standardDeviation.signum() < 0) {
                faults.at("standardDeviation").add(FaultCode.NEGATIVE, "a standard deviation is at least 0");
            }
        }
    }
}
