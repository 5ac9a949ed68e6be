package io.throughline.participation.observation;

import io.throughline.participation.engine.Agreement;
import io.throughline.participation.engine.Interval;
import io.throughline.participation.engine.Reason;
import io.throughline.participation.evidence.Rounded;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the observers of an initiative agree, by version of rubric and criterion. */
@Schema(name = "ObserverAgreements")
record ObserverAgreementResponse(UUID initiativeId, List<OfCriterion> agreements) {

    private static final int FEWEST_SHOWN = 5;

    /** The agreement on one criterion. */
    @Schema(name = "ObserverAgreement")
    record OfCriterion(
            UUID rubricId,
            @Schema(examples = "1") int rubricVersion,
            @Schema(description = "The place of the criterion in the rubric; 1 is the first", examples = "1")
                    int criterion,
            @Schema(description = "People whom at least two observed", examples = "24") int people,
            @Schema(examples = "2") int observers,
            @Schema(description = "COHEN where the same two observed everybody", examples = "COHEN")
                    AgreementMethod method,
            @Schema(description = "Whether the figures are withheld, because they are of fewer than five people")
                    boolean withheld,
            @Schema(description = "Where a level is the same or is not") @Nullable Kappa nominal,
            @Schema(description = "Where the nearer two levels are, the more they agree: 1 - |i - j| / (k - 1)")
                    @Nullable Kappa ordinal) {

        static OfCriterion of(
                UUID rubric,
                int version,
                int index,
                int people,
                int observers,
                AgreementMethod method,
                Agreement nominal,
                Agreement ordinal) {
            boolean withheld = people < FEWEST_SHOWN;
            return new OfCriterion(
                    rubric,
                    version,
                    index + 1,
                    people,
                    observers,
                    method,
                    withheld,
                    withheld ? null : Kappa.of(nominal),
                    withheld ? null : Kappa.of(ordinal));
        }
    }

    /** Agreement beyond chance. */
    @Schema(name = "Kappa")
    record Kappa(
            @Schema(description = "The share of agreement that was seen", examples = "0.7") BigDecimal observed,
            @Schema(description = "The share that chance alone would bring", examples = "0.41") BigDecimal expected,
            @Schema(description = "(observed - expected) / (1 - expected)", examples = "0.4915") @Nullable BigDecimal kappa,
            @Schema(description = "In large samples", examples = "0.051") @Nullable BigDecimal standardError,
            @Schema(description = "95 percent, two-sided, by the normal distribution; null with a reason") @Nullable KappaInterval interval,
            @Schema(description = "Why kappa or its interval is missing", examples = "ONE_LEVEL_ONLY") @Nullable Reason reason) {

        static Kappa of(Agreement agreement) {
            return new Kappa(
                    Rounded.of(agreement.observed()),
                    Rounded.of(agreement.expected()),
                    Rounded.ofNullable(agreement.kappa()),
                    Rounded.ofNullable(agreement.standardError()),
                    agreement.interval() == null ? null : KappaInterval.of(agreement.interval()),
                    agreement.reason());
        }
    }

    /** Between which kappas the true one lies, with 95 percent confidence. */
    @Schema(name = "KappaInterval")
    record KappaInterval(@Schema(examples = "0.39") BigDecimal lower, @Schema(examples = "0.59") BigDecimal upper) {

        static KappaInterval of(Interval interval) {
            return new KappaInterval(Rounded.of(interval.lower()), Rounded.of(interval.upper()));
        }
    }
}
