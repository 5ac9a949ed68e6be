package io.throughline.alignment;

import io.throughline.alignment.LandscapeReader.Seen;
import io.throughline.alignment.engine.Landscape;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The landscape as it stands now. It is read once and kept while nothing has changed, which the database is asked each time. */
@ApplicationScoped
class Landscapes {

    private final LandscapeReader reader;
    private final Moment moment;
    private final Clock clock;

    private volatile @Nullable Seen kept;

    Landscapes(LandscapeReader reader, Moment moment, Clock clock) {
        this.reader = reader;
        this.moment = moment;
        this.clock = clock;
    }

    Landscape today() {
        LocalDate day = LocalDate.now(clock);
        Seen seen = current(day);
        return seen == null ? read(day) : seen.landscape();
    }

    /** One reader at a time: those who waited find what the first one read, or read what has changed since. */
    private synchronized Landscape read(LocalDate day) {
        Seen seen = current(day);
        if (seen == null) {
            seen = reader.read(day);
            kept = seen;
        }
        return seen.landscape();
    }

    private @Nullable Seen current(LocalDate day) {
        Seen seen = kept;
        boolean current = seen != null
                && seen.landscape().day().equals(day)
                && seen.moment().equals(moment.name());
        return current ? seen : null;
    }
}
