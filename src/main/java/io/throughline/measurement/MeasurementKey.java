package io.throughline.measurement;

import io.throughline.platform.json.CalendarText;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

/** What makes a measurement the one it is. Its id is this key in 48 characters that are safe in a URL. */
record MeasurementKey(UUID kpiId, UUID subjectId, LocalDate periodStart) implements Serializable {

    private static final int BYTES = 2 * 16 + 4;

    /**
     * The key that an id encodes.
     *
     * @throws ProblemException 404 where it encodes none
     */
    static MeasurementKey ofId(String id) {
        ByteBuffer bytes = ByteBuffer.wrap(decode(id));
        if (bytes.remaining() != BYTES) {
            throw notAnId();
        }
        UUID kpi = new UUID(bytes.getLong(), bytes.getLong());
        UUID subject = new UUID(bytes.getLong(), bytes.getLong());
        LocalDate start = LocalDate.ofEpochDay(bytes.getInt());
        if (!CalendarText.isInRange(start)) {
            throw notAnId();
        }
        return new MeasurementKey(kpi, subject, start);
    }

    String id() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(kpiId.getMostSignificantBits())
                .putLong(kpiId.getLeastSignificantBits())
                .putLong(subjectId.getMostSignificantBits())
                .putLong(subjectId.getLeastSignificantBits())
                .putInt(Math.toIntExact(periodStart.toEpochDay()))
                .array();
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    ProblemException notFound() {
        return ProblemException.notFound("measurement", id());
    }

    private static byte[] decode(String id) {
        try {
            return Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException malformed) {
            throw notAnId();
        }
    }

    private static ProblemException notAnId() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no record with such an id.");
    }
}
