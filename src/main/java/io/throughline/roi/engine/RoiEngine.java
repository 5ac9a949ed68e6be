package io.throughline.roi.engine;

import java.util.List;

/** Reckons what a program returned: the one way into this package. */
public final class RoiEngine {

    /** Changes when the same inputs could give another figure. */
    public static final String VERSION = "2.0";

    /** Changes when a rule of {@link ConservativeRule}, a method's grade or the choice of the headline does. */
    public static final String RULE_SET_VERSION = "2.0";

    private RoiEngine() {}

    /**
     * The whole reckoning.
     *
     * @throws InputsRefused with every fault of the inputs
     */
    public static RoiResult calculate(RoiInputs inputs) {
        List<Fault> faults = faults(inputs);
        if (!faults.isEmpty()) {
            throw new InputsRefused(faults);
        }
        return reckoned(inputs.lifted()).beside(inputs);
    }

    /** What follows from inputs as they are. */
    static RoiResult reckoned(RoiInputs inputs) {
        return new RoiResult(
                inputs,
                inputs.benefitLines().stream()
                        .map(line -> LineResult.of(line, inputs.years()))
                        .toList(),
                FullyLoadedCost.of(
                        inputs.costLines(),
                        inputs.declaredZero().keySet(),
                        inputs.purpose().cost(),
                        inputs.currency()),
                List.of());
    }

    /**
     * What each of several methods says of one improvement, and which of them speaks: what an impact study is made of.
     *
     * @throws InputsRefused with every fault of the methods
     */
    public static MethodChoice choose(List<IsolationMethod> methods, Scope scope) {
        List<Fault> faults = faults(methods);
        if (!faults.isEmpty()) {
            throw new InputsRefused(faults);
        }
        return MethodChoice.of(methods, scope);
    }

    /** Every fault of the methods at once. */
    public static List<Fault> faults(List<IsolationMethod> methods) {
        Faults faults = Faults.none();
        for (int i = 0; i < methods.size(); i++) {
            methods.get(i).check(faults.at("methods").at(i));
        }
        return faults.all();
    }

    /** Every fault of the inputs at once; none when they can be reckoned with. */
    public static List<Fault> faults(RoiInputs inputs) {
        return inputs.faults();
    }
}
