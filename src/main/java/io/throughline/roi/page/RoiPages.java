package io.throughline.roi.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door: a stored answer as a page for people, and as numbers for charts. */
@Singleton
public class RoiPages {

    private final Template template;

    RoiPages(@Location("roi-calculation.html") Template template) {
        this.template = template;
    }

    /**
     * One page, with everything on it that it needs.
     *
     * @param answer as it was kept
     * @param program what the initiative is called today
     */
    public byte[] page(String answer, String program, Since since) {
        RoiPage page = new PageWriter(RoiAnswer.read(answer)).write(program, since);
        return template.data("page", page).render().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What has come of a calculation since it was made.
     *
     * @param supersededBy the calculation that took its place; null while none has
     * @param dataChanged whether measurements under it were corrected or deleted
     */
    public record Since(@Nullable UUID supersededBy, boolean dataChanged) {}

    public RoiCharts charts(String answer) {
        return RoiCharts.of(RoiAnswer.read(answer));
    }
}
