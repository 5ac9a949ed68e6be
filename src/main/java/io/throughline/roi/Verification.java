package io.throughline.roi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.platform.json.Sha256;
import io.throughline.roi.engine.Fault;
import io.throughline.roi.engine.InputsRefused;
import io.throughline.roi.engine.RoiEngine;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of reckoning something stored again from its own inputs: whether the bytes are the same, and if not, where. */
@Schema(name = "Verification")
public record Verification(
        @Schema(
                        description =
                                "Whether the inputs have the hash that was kept, and give the very bytes that were answered")
                boolean matching,
        @Schema(description = "SHA-256 of the inputs, as it was kept", examples = HASH) String storedInputsHash,
        @Schema(description = "SHA-256 of the inputs, as they are kept", examples = HASH) String inputsHash,
        @Schema(description = "SHA-256 of what was answered", examples = HASH) String storedAnswerHash,
        @Schema(description = "SHA-256 of what the inputs give now; null where the engine refuses them now") @Nullable String answerHash,
        @Schema(description = "Of the formulas that made it", examples = "1.1") String storedEngineVersion,
        @Schema(description = "Of the formulas that reckoned again", examples = "1.1") String engineVersion,
        @Schema(examples = "1.1") String storedRuleSetVersion,
        @Schema(examples = "1.1") String ruleSetVersion,
        @Schema(
                        description = "Whether engine and rule set are those that made it: others may well differ",
                        examples = "true")
                boolean sameEngine,
        @Schema(description = "The places in the answer that differ; the first hundred") List<Difference> differences) {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A place at which what was answered and what is reckoned now are not the same. */
    @Schema(name = "VerificationDifference")
    public record Difference(
            @Schema(description = "JSON Pointer into the answer", examples = "/result/totals/roiPercent")
                    String pointer,
            @Schema(description = "As JSON; null where it was not there", examples = "20") @Nullable String stored,
            @Schema(description = "As JSON; null where it is not there", examples = "21") @Nullable String reckoned) {}

    /**
     * What is kept: inputs in canonical form, the hash and versions noted beside them, and the bytes answered.
     */
    public record Kept(String inputs, String inputsHash, String answer, String engineVersion, String ruleSetVersion) {}

    /** Reckons again and compares. */
    public static Verification of(Kept kept, Supplier<String> again) {
        try {
            String answer = again.get();
            return new Verification(kept, answer, AnswerDifferences.between(tree(kept.answer()), tree(answer)));
        } catch (InputsRefused refused) {
            return new Verification(
                    kept,
                    null,
                    refused.faults().stream().map(Verification::refusal).toList());
        }
    }

    private Verification(Kept kept, @Nullable String answer, List<Difference> differences) {
        this(
                kept.answer().equals(answer) && Sha256.of(kept.inputs()).equals(kept.inputsHash()),
                kept.inputsHash(),
                Sha256.of(kept.inputs()),
                Sha256.of(kept.answer()),
                answer == null ? null : Sha256.of(answer),
                kept.engineVersion(),
                RoiEngine.VERSION,
                kept.ruleSetVersion(),
                RoiEngine.RULE_SET_VERSION,
                kept.engineVersion().equals(RoiEngine.VERSION)
                        && kept.ruleSetVersion().equals(RoiEngine.RULE_SET_VERSION),
                differences);
    }

    private static Difference refusal(Fault fault) {
        return new Difference("/inputs" + fault.pointer(), null, fault.detail());
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an answer that cannot be read back", unreadable);
        }
    }
}
