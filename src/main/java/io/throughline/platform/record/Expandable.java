package io.throughline.platform.record;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A kind of record that others may ask for in place of its id. */
public interface Expandable {

    String resource();

    /** The answers for those ids that exist. */
    Map<UUID, ? extends Record> answers(Collection<UUID> ids);
}
