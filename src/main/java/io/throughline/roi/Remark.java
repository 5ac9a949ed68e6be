package io.throughline.roi;

import io.throughline.roi.engine.Assumption;
import io.throughline.roi.engine.Flag;
import io.throughline.roi.engine.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a figure cannot be said, or what must be known beside it: a slug to switch on and a sentence to show. */
@Schema(name = "Remark")
public record Remark(
        @Schema(examples = "never-pays-back") String code,
        @Schema(examples = "the benefit is zero or negative") String detail) {

    public static Remark of(Reason reason) {
        return new Remark(reason.code(), reason.sentence());
    }

    public static Remark of(Assumption assumption) {
        return new Remark(assumption.code(), assumption.sentence());
    }

    public static Remark of(Flag flag) {
        return new Remark(flag.code(), flag.sentence());
    }
}
