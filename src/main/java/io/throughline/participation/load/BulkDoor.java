package io.throughline.participation.load;

import io.throughline.platform.bulk.StreamedBody;
import io.throughline.platform.job.LoadKind;
import io.throughline.platform.job.LoadMode;
import io.throughline.platform.job.LoadOrder;
import io.throughline.platform.job.Loads;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes a file in, while the client waits or afterwards. */
@Singleton
public class BulkDoor {

    public static final String DESCRIPTION =
            "The file is read as a stream: an array, NDJSON (one object a line) or CSV (a header, one row a line; comma,"
                    + " semicolon, tab or bar; no line breaks in cells), in UTF-8, with or without Content-Encoding"
                    + " gzip. A person is named by employeeId, by employeeSourceSystem and employeeExternalId, or by"
                    + " employeeEmail. Sending the same file again changes nothing.";

    private final Loads loads;

    BulkDoor(Loads loads) {
        this.loads = loads;
    }

    public RestResponse<Record> take(
            LoadKind kind,
            @Nullable LoadMode mode,
            @Nullable Boolean dryRun,
            @Nullable String prefer,
            StreamedBody file) {
        LoadOrder order = new LoadOrder(
                file.format(), mode == null ? LoadMode.ATOMIC : mode, Boolean.TRUE.equals(dryRun), Map.of());
        return loads.load(kind, order, file, prefer);
    }
}
