package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All that a calculation rests on.
 *
 * @param currency of every amount
 * @param participants all who took part, with data or without, since all cost
 * @param benefitStart the first day whose benefit counts
 * @param benefitMonths how many months of benefit count
 * @param declaredZero the categories said to have cost nothing, each with the reason
 * @param terms what is asked of it beside its data
 */
public record RoiInputs(
        Currency currency,
        int participants,
        LocalDate benefitStart,
        int benefitMonths,
        Purpose purpose,
        List<BenefitLine> benefitLines,
        List<CostLine> costLines,
        Map<CostCategory, String> declaredZero,
        Terms terms) {

    static final int MONTHS_IN_A_YEAR = 12;

    public RoiInputs {
        benefitLines = List.copyOf(benefitLines);
        costLines = List.copyOf(costLines);
        // Map.copyOf iterates in another order in every process, and a stored calculation must replay the same bytes.
        Map<CostCategory, String> ordered = new EnumMap<>(CostCategory.class);
        ordered.putAll(declaredZero);
        declaredZero = Collections.unmodifiableMap(ordered);
    }

    /** Inputs of which nothing more is asked. */
    public RoiInputs(
            Currency currency,
            int participants,
            LocalDate benefitStart,
            int benefitMonths,
            Purpose purpose,
            List<BenefitLine> benefitLines,
            List<CostLine> costLines,
            Map<CostCategory, String> declaredZero) {
        this(
                currency,
                participants,
                benefitStart,
                benefitMonths,
                purpose,
                benefitLines,
                costLines,
                declaredZero,
                Terms.PLAIN);
    }

    /** The inputs with every rule lifted that an exception lifts. */
    RoiInputs lifted() {
        RoiInputs inputs = this;
        for (RuleException exception : terms.exceptions()) {
            inputs = exception.liftedFrom(inputs);
        }
        return inputs;
    }

    RoiInputs withTerms(Terms other) {
        return with(benefitMonths, benefitLines, other);
    }

    RoiInputs withBenefitMonths(int months) {
        return with(months, benefitLines, terms);
    }

    RoiInputs withLines(UnaryOperator<BenefitLine> change) {
        return with(benefitMonths, benefitLines.stream().map(change).toList(), terms);
    }

    private RoiInputs with(int months, List<BenefitLine> lines, Terms otherTerms) {
        return new RoiInputs(
                currency, participants, benefitStart, months, purpose, lines, costLines, declaredZero, otherTerms);
    }

    /** The years whose benefit counts: a half for six months. */
    Fraction years() {
        return Fraction.of(benefitMonths, MONTHS_IN_A_YEAR);
    }

    boolean withinTheFirstYear() {
        return benefitMonths <= MONTHS_IN_A_YEAR;
    }

    /** Every fault in these inputs, in the order of their places; empty when they can be reckoned with. */
    List<Fault> faults() {
        Faults faults = Faults.none();
        faults.at("participants").requireNotNegative(participants);
        faults.at("benefitMonths").requirePositive(benefitMonths);
        terms.check(faults.at("terms"), this);
        Set<String> lineIds = new HashSet<>();
        for (int i = 0; i < benefitLines.size(); i++) {
            Faults at = faults.at("benefitLines").at(i);
            benefitLines.get(i).check(at, currency, benefitStart);
            benefitLines.get(i).checkPurpose(at.at("methods"), purpose);
            requireUnique(lineIds.add(benefitLines.get(i).id()), at);
        }
        Set<String> costIds = new HashSet<>();
        for (int i = 0; i < costLines.size(); i++) {
            Faults at = faults.at("costLines").at(i);
            costLines.get(i).check(at, currency);
            requireUnique(costIds.add(costLines.get(i).id()), at);
        }
        declaredZero
                .keySet()
                .forEach(category ->
                        checkDeclaredZero(category, faults.at("declaredZero").at(category.name())));
        return faults.all();
    }

    private static void requireUnique(boolean first, Faults at) {
        if (!first) {
            at.at("id").add(FaultCode.DUPLICATE_ID, "another line has the same id");
        }
    }

    private void checkDeclaredZero(CostCategory category, Faults at) {
        if (costLines.stream().anyMatch(line -> line.category() == category)) {
            at.add(FaultCode.DECLARED_ZERO_HAS_COST, "a category declared zero has cost");
        }
    }
}
