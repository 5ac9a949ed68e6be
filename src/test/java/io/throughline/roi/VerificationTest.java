package io.throughline.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.json.Sha256;
import io.throughline.roi.Verification.Difference;
import io.throughline.roi.engine.RoiEngine;
import org.junit.jupiter.api.Test;

/** What a verification says when bytes do not agree, which no test can bring about through the front door. */
class VerificationTest {

    private static final String INPUTS = "{\"participants\":\"1\"}";

    @Test
    void agreesWhereTheInputsAndTheBytesAreTheSame() {
        Verification verified =
                Verification.of(kept("{\"a\":1}", Sha256.of(INPUTS), RoiEngine.VERSION), () -> "{\"a\":1}");

        assertThat(verified.matching()).isTrue();
        assertThat(verified.sameEngine()).isTrue();
        assertThat(verified.answerHash()).isEqualTo(verified.storedAnswerHash());
        assertThat(verified.differences()).isEmpty();
    }

    @Test
    void namesEachPlaceThatDiffers() {
        Verification verified = Verification.of(
                kept("{\"a\":{\"b~/c\":[1,2]},\"gone\":true}", Sha256.of(INPUTS), "0.9"),
                () -> "{\"a\":{\"b~/c\":[1,3,4]},\"come\":null}");

        assertThat(verified.matching()).isFalse();
        assertThat(verified.sameEngine()).isFalse();
        assertThat(verified.storedEngineVersion()).isEqualTo("0.9");
        assertThat(verified.differences())
                .containsExactly(
                        new Difference("/a/b~0~1c/1", "2", "3"),
                        new Difference("/a/b~0~1c/2", null, "4"),
                        new Difference("/come", null, "null"),
                        new Difference("/gone", "true", null));
    }

    /** Catches a comparison of figures that passes over other digits of the same value. */
    @Test
    void doesNotAgreeWhereTheSameJsonIsWrittenInOtherBytes() {
        Verification verified =
                Verification.of(kept("{\"a\":1}", Sha256.of(INPUTS), RoiEngine.VERSION), () -> "{ \"a\":1}");

        assertThat(verified.matching()).isFalse();
        assertThat(verified.differences()).isEmpty();
    }

    @Test
    void doesNotAgreeWithInputsThatAreNotThoseThatWereHashed() {
        Verification verified =
                Verification.of(kept("{\"a\":1}", Sha256.of("others"), RoiEngine.VERSION), () -> "{\"a\":1}");

        assertThat(verified.matching()).isFalse();
        assertThat(verified.inputsHash()).isNotEqualTo(verified.storedInputsHash());
    }

    private static Verification.Kept kept(String answer, String hash, String engine) {
        return new Verification.Kept(INPUTS, hash, answer, engine, RoiEngine.RULE_SET_VERSION);
    }
}
