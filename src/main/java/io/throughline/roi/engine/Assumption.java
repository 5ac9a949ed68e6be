package io.throughline.roi.engine;

/** What must be true for a method's result to be the program's doing. */
public enum Assumption implements Coded {
    EQUAL_WITHOUT_PROGRAM("without the program the two groups would have come to the same"),
    RANDOM_ASSIGNMENT("chance alone decided who was trained"),
    PARALLEL_TRENDS("without the program both groups would have changed by as much"),
    NO_SPILLOVER("what the trained group learned did not reach the control group"),
    INDEPENDENT_SUBJECTS("subjects, or where given their clusters, do not depend on each other"),
    INDEPENDENT_EVENTS("events do not bring each other about, beyond the overdispersion that is corrected"),
    TREND_WOULD_HAVE_GONE_ON("without the program the trend before it would have gone on"),
    NOTHING_ELSE_AT_THE_SAME_TIME("nothing else that moves the measure began together with the program"),
    INDEPENDENT_SCATTER("the scatter about the fitted line is independent, normal and of one size"),
    DRIVERS_EXPLAIN_THE_REST("without the program the drivers would have moved the measure as they did before"),
    DRIVERS_UNTOUCHED("the program did not move the drivers themselves"),
    PROJECTION_TAKEN_AS_GIVEN("the projection was made well, from data before the program alone"),
    HONEST_JUDGEMENT("the respondents can tell the program's part and say how sure they are"),
    INDEPENDENT_LINES("the effects of the lines do not depend on each other"),
    LINEAR_IN_PERFORMANCE("money rises evenly with performance, by so much for each standard deviation"),
    NOTHING_ELSE_HAPPENED("nothing but the program changed between before and after");

    private final String sentence;

    Assumption(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
