package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the faults of a whole set of inputs, each at the place it is found, so that all are told at once. */
public final class Faults {

    private final String pointer;
    private final List<Fault> found;

    private Faults(String pointer, List<Fault> found) {
        this.pointer = pointer;
        this.found = found;
    }

    static Faults none() {
        return new Faults("", new ArrayList<>());
    }

    Faults at(String name) {
        return new Faults(pointer + "/" + name, found);
    }

    Faults at(int index) {
        return at(Integer.toString(index));
    }

    void add(FaultCode code, String detail) {
        found.add(new Fault(pointer, code, detail));
    }

    /** A share that was given lies between 0 and 1. */
    void requireShare(@Nullable BigDecimal share) {
        if (share != null) {
            requireShare(Fraction.of(share));
        }
    }

    void requireShare(Fraction share) {
        if (share.signum() < 0 || share.compareTo(Fraction.ONE) > 0) {
            add(FaultCode.OUTSIDE_ZERO_TO_ONE, "a fraction lies between 0 and 1");
        }
    }

    void requirePositive(int number) {
        if (number < 1) {
            add(FaultCode.NOT_POSITIVE, "at least 1 is needed");
        }
    }

    void requireNotNegative(int number) {
        if (number < 0) {
            add(FaultCode.NEGATIVE, "a number below 0 counts nothing");
        }
    }

    /** No two of a list's members have the same key; the fault is at the later one. */
    static <T> void requireDistinct(List<T> members, Function<T, Object> key, Faults at, String detail) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            if (!seen.add(key.apply(members.get(i)))) {
                at.at(i).add(FaultCode.DUPLICATE_ID, detail);
            }
        }
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}
