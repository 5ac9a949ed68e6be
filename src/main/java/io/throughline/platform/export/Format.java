package io.throughline.platform.export;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A form in which a whole list leaves the service. */
public enum Format {
    CSV("text", "csv"),
    NDJSON("application", "x-ndjson"),
    XLSX("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;
    private final String subtype;

    Format(String type, String subtype) {
        this.type = type;
        this.subtype = subtype;
    }

    /** Null where the media type is no file's. */
    static @Nullable Format of(MediaType mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType().equals(mediaType))
                .findAny()
                .orElse(null);
    }

    public MediaType mediaType() {
        return new MediaType(type, subtype);
    }

    /** With the character set, where it is text. */
    MediaType contentType() {
        return this == XLSX ? mediaType() : mediaType().withCharset(StandardCharsets.UTF_8.name());
    }

    String fileExtension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
