package io.throughline.roi.engine;

/** What is known of a group's KPI on both sides of the program, of subjects who need not be the same. */
public record BeforeAndAfter(GroupValues before, GroupValues after) {

    boolean ofShares() {
        return before instanceof Proportion || after instanceof Proportion;
    }

    void check(Faults faults) {
        before.check(faults.at("before"));
        after.check(faults.at("after"));
    }
}
