package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.PostOnlyControl;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A trained group against one that was not, after the program only; evidence grade C, or A where chance decided who. */
@Schema(name = "PostOnlyControlMethod")
record PostOnlyControlMethod(
        @Schema(enumeration = KIND, examples = KIND) String kind,
        @Valid GroupRequest trained,
        @Valid GroupRequest control,
        @Schema(description = RANDOMIZED, defaultValue = "false", examples = "false") @Nullable Boolean randomized)
        implements MethodRequest {

    static final String KIND = "POST_ONLY_CONTROL";
    static final String RANDOMIZED = "Whether chance alone decided who was trained; then the evidence grade is A";

    @Override
    public IsolationMethod toEngine() {
        return new PostOnlyControl(trained.toEngine(), control.toEngine(), Boolean.TRUE.equals(randomized));
    }

    @Override
    public Faults faults() {
        return new Faults().addAll("/trained", trained.faults()).addAll("/control", control.faults());
    }
}
