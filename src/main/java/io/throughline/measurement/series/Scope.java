package io.throughline.measurement.series;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a series is about. */
@Schema(name = "SeriesScope")
record Scope(
        @Schema(
                        description =
                                "SUBJECT: that subject alone; ORG_UNIT: it and all units below it; COHORT: its members;"
                                        + " ORGANIZATION: all org units",
                        examples = "ORG_UNIT")
                Kind kind,
        @Nullable UUID id,
        @Schema(
                        description = "Null for the organization, and for subjects whose names are not kept here",
                        examples = "Sales EMEA")
                @Nullable String name) {

    /** The ways to choose subjects. */
    @Schema(name = "SeriesScopeKind")
    enum Kind {
        SUBJECT("select cast(? as uuid)"),
        ORG_UNIT(
                """
                with recursive unit(id) as (
                    select cast(? as uuid)
                    union
                    select u.id from org_unit u join unit on u.parent_id = unit.id)
                select id from unit"""),
        COHORT("select subject_id from cohort_member where cohort_id = ?"),
        ORGANIZATION("select id from org_unit where cast(? as uuid) is null");

        private final String subjects;

        Kind(String subjects) {
            this.subjects = subjects;
        }

        /** A query for the ids of the subjects, with one parameter: the id of the scope. */
        String subjects() {
            return subjects;
        }
    }
}
