package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.PostOnlyControl;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A trained group against one that was not, after the program only; evidence grade C. */
@Schema(name = "PostOnlyControlMethod")
record PostOnlyControlMethod(
        @Schema(enumeration = KIND, examples = KIND) String kind,
        @Valid GroupRequest trained,
        @Valid GroupRequest control)
        implements MethodRequest {

    static final String KIND = "POST_ONLY_CONTROL";

    @Override
    public IsolationMethod toEngine() {
        return new PostOnlyControl(trained.toEngine(), control.toEngine());
    }

    @Override
    public Faults faults() {
        return new Faults().addAll("/trained", trained.faults()).addAll("/control", control.faults());
    }
}
