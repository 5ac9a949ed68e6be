package io.throughline.roi.engine;

/** The rule book: each rule keeps a figure from saying more than is known, and the result names it when it acted. */
public enum ConservativeRule implements Coded {
    NO_ISOLATION_NO_CLAIM("A change that nothing isolates claims no money."),
    NO_DATA_NO_BENEFIT("A person without data contributes nothing and still costs."),
    ESTIMATES_DISCOUNTED("An estimate counts by its contribution and its confidence."),
    UNSUPPORTED_ITEMS_EXCLUDED("An unsupported estimate is excluded and listed."),
    EXTREME_ITEMS_EXCLUDED("An extreme estimate is excluded and listed."),
    MOST_CREDIBLE_RESULT("Among several results only those of the best evidence grade compete."),
    MOST_CONSERVATIVE_RESULT("Among results of one grade the smallest improvement is the headline."),
    FIRST_YEAR_ONLY("Only the first year of benefit counts."),
    FULLY_LOADED_COST("Cost is fully loaded, or the result says which category is missing."),
    OTHER_COST_STATE_STANDS_IN("A category without cost in the wanted state counts in the other."),
    INTANGIBLES_APART("An intangible never enters the benefit.");

    private final String sentence;

    ConservativeRule(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
