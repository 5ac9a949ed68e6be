package io.throughline.organization.scim;

import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import org.jspecify.annotations.Nullable;

/** What handlers of resources know of a request beyond what the library tells them: which versions a change is for. */
final class Call extends Context {

    private final @Nullable String ifMatch;

    Call(@Nullable String ifMatch) {
        super(null);
        this.ifMatch = ifMatch;
    }

    static @Nullable String ifMatch(Context context) {
        return context instanceof Call call ? call.ifMatch : null;
    }
}
