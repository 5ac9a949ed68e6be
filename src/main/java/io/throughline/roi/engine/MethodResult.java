package io.throughline.roi.engine;

import org.jspecify.annotations.Nullable;

/**
 * A method with the effect it found.
 *
 * @param passedOver why it is not the headline, or null when it is
 */
public record MethodResult(IsolationMethod method, Effect effect, @Nullable Reason passedOver) {

    public boolean isHeadline() {
        return passedOver == null;
    }
}
