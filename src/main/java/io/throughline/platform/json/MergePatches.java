package io.throughline.platform.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

/** Applies merge patches by the same way that a PUT takes: the whole result is read and checked as a new request. */
@Singleton
public class MergePatches {

    private final ObjectMapper mapper;
    private final RequestReader reader;

    MergePatches(ObjectMapper mapper, RequestReader reader) {
        this.mapper = mapper;
        this.reader = reader;
    }

    public <Q> Q apply(MergePatch patch, Q current, Class<Q> type) {
        ObjectNode original = mapper.valueToTree(current);
        return type.cast(reader.bind(patch.appliedTo(original), type));
    }
}
