package io.throughline.roi.engine;

/** The rule book: each rule keeps a figure from saying more than is known, and the result names it when it acted. */
public enum ConservativeRule implements Coded {
    NO_ISOLATION_NO_CLAIM("A change that nothing isolates claims no money."),
    NO_DATA_NO_BENEFIT("A person without data contributes nothing and still costs.", true),
    ESTIMATES_DISCOUNTED("An estimate counts by its contribution and its confidence.", true),
    UNSUPPORTED_ITEMS_EXCLUDED("An unsupported estimate is excluded and listed."),
    EXTREME_ITEMS_EXCLUDED("An extreme estimate is excluded and listed.", true),
    MOST_CREDIBLE_SOURCE("Where a category has actual and planned cost, the planned is set aside."),
    MOST_CREDIBLE_RESULT("Among several results only those of the best evidence grade compete."),
    MOST_CONSERVATIVE_RESULT("Among results of one grade the smallest improvement is the headline."),
    FIRST_YEAR_ONLY("Only the first year of benefit counts.", true),
    FULLY_LOADED_COST("Cost is fully loaded, or the result says which category is missing."),
    OTHER_COST_STATE_STANDS_IN("A category without cost in the wanted state counts in the other."),
    INTANGIBLES_APART("An intangible never enters the benefit."),
    UNVALIDATED_IS_PROVISIONAL(
            "Money on a unit value that finance has not validated is provisional and claims nothing.");

    private final String sentence;
    private final boolean mayBeLifted;

    ConservativeRule(String sentence) {
        this(sentence, false);
    }

    ConservativeRule(String sentence, boolean mayBeLifted) {
        this.sentence = sentence;
        this.mayBeLifted = mayBeLifted;
    }

    public String sentence() {
        return sentence;
    }

    /**
     * Whether somebody who answers for it may lift the rule in one calculation. What makes a claim a claim (isolation,
     * the choice among results, support, the full cost, nothing intangible) cannot be lifted.
     */
    public boolean mayBeLifted() {
        return mayBeLifted;
    }
}
