package io.throughline.objective.kpi;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the money of a unit value comes from: profit or saved cost. */
public enum Basis {
    PROFIT_CONTRIBUTION,
    COST_SAVED;

    private static final String REVENUE = "REVENUE";

    /** The basis of that name; null, and a fault, where it is none. Revenue is known here only to be refused by name. */
    public static @Nullable Basis read(String name, String pointer, Faults faults) {
        if (name.equals(REVENUE)) {
            faults.add(
                    ProblemType.REVENUE_AS_PROFIT, pointer, "is revenue; count the profit that it contributes instead");
            return null;
        }
        return Arrays.stream(values())
                .filter(basis -> basis.name().equals(name))
                .findAny()
                .orElseGet(() -> {
                    faults.add(
                            ProblemType.WRONG_TYPE,
                            pointer,
                            Arrays.stream(values())
                                    .map(Basis::name)
                                    .collect(Collectors.joining(", ", "must be one of ", "")));
                    return null;
                });
    }
}
