package io.throughline.roi.engine;

import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or the reason why it cannot be said; exactly one of the two is there.
 *
 * @param <T> what kind of figure: a fraction, money, an interval
 */
public record Figure<T>(@Nullable T value, @Nullable Reason reason) {

    public Figure {
        if ((value == null) == (reason == null)) {
            throw new IllegalArgumentException("a figure is either known or absent for a reason");
        }
    }

    public static <T> Figure<T> of(T value) {
        return new Figure<>(value, null);
    }

    public static <T> Figure<T> absent(Reason reason) {
        return new Figure<>(null, reason);
    }

    public boolean known() {
        return value != null;
    }

    /**
     * The value.
     *
     * @throws NoSuchElementException when the figure is absent
     */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException("absent: " + reason);
        }
        return value;
    }

    /** The same reason when absent, or else what the rule makes of the value. */
    public <R> Figure<R> then(Function<T, Figure<R>> rule) {
        if (value == null && reason != null) {
            return absent(reason);
        }
        return rule.apply(get());
    }

    public <R> Figure<R> map(Function<T, R> rule) {
        return then(known -> of(rule.apply(known)));
    }
}
