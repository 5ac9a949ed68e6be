package io.throughline.platform.privacy;

import java.util.UUID;

/** An answer that is about one person. */
public interface OfPerson {

    UUID personId();
}
