package io.throughline.participation.statement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of all statements, and what the most frequent ones without a mapping are. */
@Schema(name = "StatementCounts")
record StatementCountResponse(
        @Schema(examples = "1204") long recorded,
        @Schema(examples = "310") long unmapped,
        @Schema(examples = "12") long unknownPerson,
        @Schema(examples = "3") long refused,
        @Schema(description = "At most fifty, the most frequent first") List<Unmapped> mostFrequentUnmapped,
        @Schema(description = "At most fifty, the most frequent first") List<Refused> mostFrequentRefusals) {

    /** A verb and an activity that mean nothing here yet. */
    @Schema(name = "UnmappedStatements")
    record Unmapped(
            @Schema(examples = "http://adlnet.gov/expapi/verbs/experienced") String verb,
            @Schema(examples = "https://lms.example.com/pages/1") String activity,
            @Schema(examples = "120") long statements) {}

    /** Why statements were refused. */
    @Schema(name = "RefusedStatements")
    record Refused(
            @Schema(examples = "not-approved: is about a person who is not enrolled in this initiative") String refusal,
            @Schema(examples = "3") long statements) {}
}
