package io.throughline.roi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What calculations ask of studies; the room that keeps studies answers. */
public interface StudiedEffects {

    /** Those of the ids that are studies. */
    Map<UUID, StudiedEffect> findAll(Collection<UUID> ids);

    /** The measurements under these studies that were corrected or deleted since they were read. */
    List<ChangedMeasurement> changedUnder(Collection<UUID> studyIds);
}
