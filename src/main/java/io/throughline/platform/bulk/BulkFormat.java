package io.throughline.platform.bulk;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** The forms in which rows come. */
public enum BulkFormat {
    JSON_ARRAY(MediaType.APPLICATION_JSON),
    NDJSON(BulkFormat.APPLICATION_NDJSON),
    CSV(BulkFormat.TEXT_CSV);

    public static final String APPLICATION_NDJSON = "application/x-ndjson";
    public static final String TEXT_CSV = "text/csv";

    private final String mediaType;

    BulkFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static BulkFormat of(MediaType type) {
        String name = type.getType() + "/" + type.getSubtype();
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(name))
                .findAny()
                .orElse(JSON_ARRAY);
    }
}
