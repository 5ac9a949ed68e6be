package io.throughline.initiative;

import io.throughline.platform.persistence.ExternalReference;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client says of a part of an initiative. */
interface PartRequest {

    UUID initiativeId();

    @Nullable ExternalReference externalReference();
}
