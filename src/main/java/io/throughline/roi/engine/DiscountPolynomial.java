package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What flows are worth today as a function of the discount factor v of one step: f(v) = sum a(n) v^n, v above 0.
 *
 * <p>All roots are found, by induction over the changes of sign in a(n). Without one there is no root. With some, choose
 * m between the two exponents of the first change: v^-m f(v) has the same roots, and its derivative, v^(-m-1) sum a(n) (n
 * - m) v^n, has one change of sign less. Between two neighboring roots of that derivative v^-m f(v) is monotone (Rolle),
 * so it has one root there where its ends differ in sign and none where they do not; a root of the derivative at which f
 * is 0 itself is a root that f touches. Source: the proof of Descartes' rule of signs in Jameson 2006, Counting Zeros of
 * Generalised Polynomials, The Mathematical Gazette 90(518). Reckoned with 40 digits; roots closer to each other than
 * about 10^-13 are told as one.
 *
 * @param terms a(n) by n, none of them 0
 */
record DiscountPolynomial(List<Term> terms) {

    static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);
    /** What is smaller than this part of the terms' sizes is 0. */
    private static final BigDecimal NOTHING = new BigDecimal("1e-26");

    private static final int MOST_STEPS = 400;

    /** a(n) v^n. */
    record Term(BigDecimal coefficient, int exponent) {}

    /** A root, and whether f changes its sign there. */
    record Root(BigDecimal at, boolean changesSign) {}

    /** f, the sum of the sizes of its terms, and the slope, all at one v. */
    private record Value(BigDecimal sum, BigDecimal size, BigDecimal slope) {

        int sign() {
            return sum.abs().compareTo(size.multiply(NOTHING, DIGITS)) <= 0 ? 0 : sum.signum();
        }
    }

    DiscountPolynomial {
        terms = List.copyOf(terms);
    }

    static DiscountPolynomial of(SortedMap<Integer, Fraction> net) {
        return new DiscountPolynomial(net.entrySet().stream()
                .filter(flow -> flow.getValue().signum() != 0)
                .map(DiscountPolynomial::term)
                .toList());
    }

    private static Term term(Map.Entry<Integer, Fraction> flow) {
        return new Term(flow.getValue().toDigits(DIGITS.getPrecision()), flow.getKey());
    }

    /** The n-th root, by Newton's method from a double. */
    static BigDecimal root(Fraction value, int n) {
        BigDecimal exact = value.toDigits(DIGITS.getPrecision());
        if (n == 1) {
            return exact;
        }
        BigDecimal root = new BigDecimal(StrictMath.pow(exact.doubleValue(), 1.0 / n));
        BigDecimal degree = BigDecimal.valueOf(n);
        // From 15 digits to 40 takes two steps; the others cost nothing.
        for (int i = 0; i < 5; i++) {
            BigDecimal below = root.pow(n - 1, DIGITS);
            root = root.multiply(degree.subtract(BigDecimal.ONE), DIGITS)
                    .add(exact.divide(below, DIGITS), DIGITS)
                    .divide(degree, DIGITS);
        }
        return root;
    }

    static BigDecimal power(Fraction value, int n) {
        return value.toDigits(DIGITS.getPrecision()).pow(n, DIGITS);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    int signChanges() {
        int changes = 0;
        for (int i = 1; i < terms.size(); i++) {
            changes += signsDiffer(i) ? 1 : 0;
        }
        return changes;
    }

    private boolean signsDiffer(int i) {
        return terms.get(i).coefficient().signum()
                != terms.get(i - 1).coefficient().signum();
    }

    /** Every root between two factors, ascending, the ends left out. */
    List<Root> roots(BigDecimal from, BigDecimal to) {
        if (signChanges() == 0) {
            return List.of();
        }
        List<BigDecimal> points = Stream.of(
                        Stream.of(from), turned().roots(from, to).stream().map(Root::at), Stream.of(to))
                .flatMap(part -> part)
                .toList();
        List<Integer> signs = points.stream().map(point -> at(point).sign()).toList();
        List<Root> roots = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            if (signs.get(i - 1) * signs.get(i) < 0) {
                roots.add(new Root(between(points.get(i - 1), points.get(i), signs.get(i)), true));
            }
            if (signs.get(i) == 0 && i + 1 < points.size()) {
                roots.add(new Root(points.get(i), signs.get(i - 1) * signs.get(i + 1) < 0));
            }
        }
        return roots;
    }

    /** The derivative of v^-m f(v), times 2 v^(m+1): its roots are where v^-m f(v) turns. */
    private DiscountPolynomial turned() {
        int change = 1;
        while (!signsDiffer(change)) {
            change++;
        }
        int twiceM = terms.get(change - 1).exponent() + terms.get(change).exponent();
        return new DiscountPolynomial(terms.stream()
                .map(term -> new Term(
                        term.coefficient().multiply(BigDecimal.valueOf(2L * term.exponent() - twiceM), DIGITS),
                        term.exponent()))
                .toList());
    }

    /** Newton's method, and halving wherever it would leave the bracket or is slow. */
    private BigDecimal between(BigDecimal from, BigDecimal to, int signAtEnd) {
        BigDecimal low = from;
        BigDecimal high = to;
        BigDecimal here = middle(low, high);
        for (int step = 0; step < MOST_STEPS; step++) {
            Value value = at(here);
            if (value.sign() == 0) {
                return here;
            }
            if (value.sign() == signAtEnd) {
                high = here;
            } else {
                low = here;
            }
            BigDecimal next = value.slope().signum() == 0
                    ? middle(low, high)
                    : here.subtract(value.sum().divide(value.slope(), DIGITS), DIGITS);
            boolean inside = next.compareTo(low) > 0 && next.compareTo(high) < 0;
            here = inside && step % 4 != 0 ? next : middle(low, high);
        }
        return here;
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        return low.add(high).divide(BigDecimal.valueOf(2), DIGITS);
    }

    private Value at(BigDecimal factor) {
        Map<Integer, BigDecimal> gaps = new HashMap<>();
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        BigDecimal slope = BigDecimal.ZERO;
        BigDecimal power = BigDecimal.ONE;
        int reached = 0;
        for (Term term : terms) {
            // Most gaps between flows are alike, and a power is what costs most.
            power = power.multiply(
                    gaps.computeIfAbsent(term.exponent() - reached, gap -> factor.pow(gap, DIGITS)), DIGITS);
            reached = term.exponent();
            BigDecimal part = term.coefficient().multiply(power, DIGITS);
            if (part.signum() > 0) {
                above = above.add(part, DIGITS);
            } else {
                below = below.add(part, DIGITS);
            }
            slope = slope.add(part.multiply(BigDecimal.valueOf(reached)), DIGITS);
        }
        return new Value(above.add(below, DIGITS), above.subtract(below, DIGITS), slope.divide(factor, DIGITS));
    }
}
