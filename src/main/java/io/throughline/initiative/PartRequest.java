package io.throughline.initiative;

import java.util.UUID;

/** What a client says of a part of an initiative. */
interface PartRequest {

    UUID initiativeId();
}
